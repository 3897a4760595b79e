using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>
/// Samples that are pooled over the seeds: listed, so that nobody takes them for forgotten, and without a floor. Rounding may give one run of chaos
/// quite other samples, and leave their distribution over all seeds as it is.
/// </summary>
/// <param name="Distribution">As it is declared.</param>
internal sealed record ObservedDistribution(DistributionDescription Distribution) : Observable(Distribution.Name, Distribution.Unit, ConformanceClass.Ensemble)
{
    /// <inheritdoc/>
    public override object? InFile => null;

    /// <inheritdoc/>
    public override string Describe() => BaselineDistribution.Describe(Distribution.Margin, Distribution.Unit);

    /// <inheritdoc/>
    public override bool IsIn(RunMeasurement run) => run.Distributions?.ContainsKey(Name) == true;

    /// <inheritdoc/>
    public override Spread? Between(RunMeasurement expected, RunMeasurement actual) => null;

    /// <inheritdoc/>
    public override string Words(RunMeasurement run) => IsIn(run) ? "samples" : "no value";

    /// <inheritdoc/>
    public override string Code(SuggestedTolerance suggested, string reason) => "";
}
