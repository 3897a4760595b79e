using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A metric: one number of a run.</summary>
/// <param name="Metric">As it is declared.</param>
internal sealed record ObservedMetric(MetricDescription Metric) : Observable(Metric.Name, Metric.Unit, Metric.Conformance)
{
    /// <inheritdoc/>
    public override object? InFile => Band is { } band ? new { band.Absolute, band.Relative } : null;

    private ToleranceBand? Band => HasTolerance ? ToleranceBand.Of(Metric) : null;

    /// <inheritdoc/>
    public override string Describe() => Band is { } band ? ToleranceText.Of(band, Unit) : "none";

    /// <inheritdoc/>
    public override bool IsIn(RunMeasurement run) => run.Metrics.ContainsKey(Name);

    /// <inheritdoc/>
    public override Spread? Between(RunMeasurement expected, RunMeasurement actual) =>
        expected.Metrics.TryGetValue(Name, out var first) && actual.Metrics.TryGetValue(Name, out var second) ? Spread.Of(first, second, Band) : null;

    /// <inheritdoc/>
    public override string Words(RunMeasurement run) => run.Metrics.TryGetValue(Name, out var value) ? NumberText.Of(value) : "no value";

    /// <inheritdoc/>
    public override string Code(SuggestedTolerance suggested, string reason) =>
        $"new(\"{Name}\", \"{Unit}\", ConformanceClass.Tolerance) {{ AbsoluteTolerance = {NumberText.Of(suggested.Absolute)}, RelativeTolerance = {NumberText.Of(suggested.Relative)}, "
        + $"ToleranceReason = \"{reason}\" }},";
}
