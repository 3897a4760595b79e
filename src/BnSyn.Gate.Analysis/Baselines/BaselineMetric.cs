namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>How a metric was to be compared when the baseline was accepted.</summary>
internal sealed record BaselineMetric(
    ConformanceClass Conformance,
    string Unit,
    double AbsoluteTolerance,
    double RelativeTolerance,
    string ToleranceReason)
{
    /// <summary>The margin of ensemble comparisons as the scenario declared it.</summary>
    public EquivalenceMargin? Margin { get; init; }

    /// <summary>What a scenario declares today.</summary>
    public static BaselineMetric Of(MetricDescription metric) =>
        metric.Conformance == ConformanceClass.Tolerance
            ? new(metric.Conformance, metric.Unit, metric.AbsoluteTolerance, metric.RelativeTolerance, metric.ToleranceReason) { Margin = metric.Margin }
            : new(metric.Conformance, metric.Unit, 0, 0, "") { Margin = metric.Margin };

    /// <summary>Whether another is compared in the same way; reasons do not count, because better words are no other expectation.</summary>
    public bool IsComparedAs(BaselineMetric other) =>
        this with { ToleranceReason = "", Margin = null } == other with { ToleranceReason = "", Margin = null }
        && (Margin?.Scale, Margin?.Size) == (other.Margin?.Scale, other.Margin?.Size);

    /// <summary>How it is compared, in words; without reasons, because better words are no other expectation.</summary>
    public string Describe()
    {
        var perSeed = Conformance switch
        {
            ConformanceClass.Exact => "exact",
            ConformanceClass.Tolerance => $"tolerance max({Number(AbsoluteTolerance)}, {Number(RelativeTolerance)} relative)",
            _ => "over the ensemble",
        };
        return $"{perSeed} in {Unit}{(Margin is { } margin ? $", margin {Describe(margin, Unit)}" : "")}";
    }

    /// <summary>A margin in words.</summary>
    public static string Describe(EquivalenceMargin margin, string unit) => margin.Scale == MarginScale.MetricUnit
        ? Diagnostics.NumberText.WithUnit(Number(margin.Size), unit)
        : $"{Number(margin.Size)} sd between seeds";

    private static string Number(double value) => Diagnostics.NumberText.Of(value);
}
