using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>
/// The samples of a backend, pooled over the seeds, have the distribution that was accepted, up to a margin; what is farther is drift where
/// it is shown to be more than chance, and inconclusive otherwise.
/// </summary>
internal static class DistributionRule
{
    /// <summary>What a case came to.</summary>
    /// <param name="samples">The case.</param>
    /// <param name="distance">The distance; <see langword="null"/> where none was taken.</param>
    /// <param name="p">Its adjusted p-value.</param>
    public static Outcome OutcomeOf(DistributionCase samples, double? distance, double? p) =>
        !samples.IsWhole ? Outcome.Invalid
        : samples.IsSame ? Outcome.Identical
        : distance is null ? Outcome.Inconclusive
        : distance <= samples.Distribution.Margin.Size ? Outcome.Equivalent
        : p <= EnsembleLevels.DriftPerLookAndFamily ? Outcome.Drift
        : Outcome.Inconclusive;

    /// <summary>Says what a comparison came to.</summary>
    public static IEnumerable<Finding> Find(DistributionCase samples, DistributionComparison comparison)
    {
        Diagnostic? diagnostic = comparison switch
        {
            { Outcome: Outcome.Drift } => DistributionDiagnostics.Differs,
            { Outcome: Outcome.Inconclusive, Distance: null } => DistributionDiagnostics.TooFewSamples,
            { Outcome: Outcome.Inconclusive } => DistributionDiagnostics.Inconclusive,
            _ => null,
        };
        if (diagnostic is null)
        {
            yield break;
        }

        var margin = samples.Distribution.Margin;
        yield return Finding.Of(
            diagnostic,
            ("seeds", NumberText.Of((long)comparison.Seeds)),
            ("statistic", NameOf(margin.Distance)),
            ("distance", Distance(margin.Distance, comparison.Distance ?? double.NaN, comparison.Unit)),
            ("margin", $"{BaselineDistribution.Describe(margin, comparison.Unit)} ({margin.Reason.TrimEnd('.')})"),
            ("p", NumberText.Rounded(comparison.P ?? double.NaN, 2)),
            ("samples", $"{NumberText.Of(comparison.Actual)} samples, baseline {NumberText.Of(comparison.Expected)}")) with
        {
            Subject = new(comparison.Scenario) { Backend = comparison.Backend, Observable = comparison.Distribution, Against = Against.Baseline },
            Location = samples.Place,
        };
    }

    /// <summary>What a distance is called.</summary>
    public static string NameOf(DistributionDistance distance) => distance == DistributionDistance.KolmogorovSmirnov ? "Kolmogorov-Smirnov" : "Wasserstein";

    /// <summary>A distance with its unit.</summary>
    public static string Distance(DistributionDistance statistic, double distance, string unit) =>
        NumberText.WithUnit(NumberText.Rounded(distance, 3), statistic == DistributionDistance.KolmogorovSmirnov ? "1" : unit);
}
