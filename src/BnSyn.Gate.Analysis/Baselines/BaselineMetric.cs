using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>How a metric was to be compared when the baseline was accepted.</summary>
internal sealed record BaselineMetric(
    ConformanceClass Conformance,
    string Unit,
    double AbsoluteTolerance,
    double RelativeTolerance,
    string ToleranceReason)
{
    private const string ClassKey = "class";
    private const string DirectionKey = "direction";
    private const string MarginKey = "margin";

    private static readonly ChoiceCodec<ConformanceClass> Classes = Value.OneOf(ConformanceClass.Tolerance, ConformanceClass.Exact, ConformanceClass.Ensemble);

    private static readonly ChoiceCodec<string> Directions = Value.OneOf(nameof(MetricDirection.HigherIsBetter), nameof(MetricDirection.LowerIsBetter));

    /// <summary>How it is written in a baseline. What has no known class is read as if it had a tolerance, which then says what the classes are.</summary>
    public static VariantCodec<BaselineMetric> Codec { get; } = new(
        Of(ConformanceClass.Exact, "exactMetric", fields => new(Class(fields, ConformanceClass.Exact), UnitOf(fields), 0, 0, "")
        {
            Direction = DirectionOf(fields),
            Margin = fields.Optional(MarginKey, DeclaredMargin.Codec, metric => metric.Margin),
        }),
        Of(ConformanceClass.Ensemble, "ensembleMetric", fields => new(Class(fields, ConformanceClass.Ensemble), UnitOf(fields), 0, 0, "")
        {
            Direction = DirectionOf(fields),
            Margin = fields.Required(MarginKey, DeclaredMargin.Codec, metric => metric.Margin!),
        }),
        Of(ConformanceClass.Tolerance, "toleranceMetric", fields => new(
            Class(fields, ConformanceClass.Tolerance),
            UnitOf(fields),
            fields.Required("absoluteTolerance", Value.Positive, metric => metric.AbsoluteTolerance),
            fields.Required("relativeTolerance", Value.Ratio, metric => metric.RelativeTolerance),
            fields.Required("toleranceReason", Value.Text, metric => metric.ToleranceReason))
        {
            Direction = DirectionOf(fields),
            Margin = fields.Optional(MarginKey, DeclaredMargin.Codec, metric => metric.Margin),
        }));

    /// <summary>Which way it improves; <see langword="null"/> for neither.</summary>
    public string? Direction { get; init; }

    /// <summary>The margin of ensemble comparisons as the scenario declared it.</summary>
    public EquivalenceMargin? Margin { get; init; }

    /// <summary>What a scenario declares today.</summary>
    public static BaselineMetric Of(MetricDescription metric) =>
        (metric.Conformance == ConformanceClass.Tolerance
            ? new BaselineMetric(metric.Conformance, metric.Unit, metric.AbsoluteTolerance, metric.RelativeTolerance, metric.ToleranceReason)
            : new(metric.Conformance, metric.Unit, 0, 0, "")) with
        {
            Direction = metric.Direction == MetricDirection.Neutral ? null : metric.Direction.ToString(),
            Margin = metric.Margin,
        };

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
        var better = Direction switch
        {
            null => "",
            nameof(MetricDirection.LowerIsBetter) => ", lower is better",
            _ => ", higher is better",
        };
        return $"{perSeed} in {Unit}{(Margin is { } margin ? $", margin {Describe(margin, Unit)}" : "")}{better}";
    }

    /// <summary>A margin in words.</summary>
    public static string Describe(EquivalenceMargin margin, string unit) => margin.Scale == MarginScale.MetricUnit
        ? Diagnostics.NumberText.WithUnit(Number(margin.Size), unit)
        : $"{Number(margin.Size)} sd between seeds";

    private static Variant<BaselineMetric> Of(ConformanceClass conformance, string name, Func<Fields<BaselineMetric>, BaselineMetric> make) => new(
        new(name, make), part => part[ClassKey]?.Text == conformance.ToString(), metric => metric.Conformance == conformance);

    private static ConformanceClass Class(Fields<BaselineMetric> fields, ConformanceClass conformance) =>
        fields.Required(ClassKey, Classes.Only(conformance), metric => metric.Conformance);

    private static string? DirectionOf(Fields<BaselineMetric> fields) =>
        fields.Optional(DirectionKey, Directions, metric => metric.Direction, "Which way the metric improves; absent for neither.");

    private static string UnitOf(Fields<BaselineMetric> fields) => fields.Required("unit", Value.Text, metric => metric.Unit);

    private static string Number(double value) => Diagnostics.NumberText.Of(value);
}
