namespace BnSyn.Gate;

/// <summary>A named observable and how two values of it are compared.</summary>
/// <param name="Name">Unique in the scenario; lower-case words joined by underscores.</param>
/// <param name="Unit">The unit, or "1" for a pure number.</param>
/// <param name="Conformance">How values are compared.</param>
public sealed record MetricDescription(string Name, string Unit, ConformanceClass Conformance)
{
    /// <summary>
    /// For <see cref="ConformanceClass.Tolerance"/>: the largest difference that never matters, in the metric's unit and of
    /// physical size; above 0, because near zero a relative tolerance tolerates nothing.
    /// </summary>
    public double AbsoluteTolerance { get; init; }

    /// <summary>For <see cref="ConformanceClass.Tolerance"/>: the largest relative difference, 0 to below 1.</summary>
    public double RelativeTolerance { get; init; }

    /// <summary>Why the tolerance has this size; required for <see cref="ConformanceClass.Tolerance"/>.</summary>
    public string ToleranceReason { get; init; } = "";

    /// <summary>
    /// The smallest shift between two ensembles that matters. Required for <see cref="ConformanceClass.Ensemble"/>; for the
    /// other classes it is what an ensemble backend is held to, and a metric without one is no part of its comparison.
    /// </summary>
    public EquivalenceMargin? Margin { get; init; }

    /// <summary>
    /// Whether more or less of it is better; physics is neutral. A value of a metric with a direction that is better by more than the
    /// tolerance is an improvement and no drift; one that is worse is drift. Over an ensemble only a shift to the worse side is tested.
    /// </summary>
    public MetricDirection Direction { get; init; } = MetricDirection.Neutral;
}
