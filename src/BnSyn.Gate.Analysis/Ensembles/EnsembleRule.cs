using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>
/// No metric of an ensemble is shown to be shifted beyond its margin or to have another distribution, nor all of them together; and every
/// metric is shown to be equivalent: one that is not shown to differ is not the same for that.
/// </summary>
internal static class EnsembleRule
{
    /// <summary>What one metric came to.</summary>
    /// <param name="shiftP">The p-value for a shift beyond the margin, adjusted for all tests of the run.</param>
    /// <param name="shapeP">The same for another distribution.</param>
    /// <param name="location">What the interval of the shift says by itself.</param>
    public static Outcome OfMetric(double shiftP, double shapeP, Outcome location) =>
        IsShown(shiftP) || IsShown(shapeP) ? Outcome.Drift
        : location == Outcome.Equivalent ? Outcome.Equivalent
        : Outcome.Inconclusive;

    /// <summary>What all metrics together came to.</summary>
    /// <param name="p">The p-value for another joint distribution, adjusted for all such tests of the run.</param>
    public static Outcome OfJoint(double p) => IsShown(p) ? Outcome.Drift : Outcome.Equivalent;

    /// <summary>Says what a decided comparison came to.</summary>
    /// <param name="ensemble">What was compared.</param>
    /// <param name="comparison">The comparison.</param>
    public static IEnumerable<Finding> Find(EnsembleCase ensemble, EnsembleComparison comparison) =>
    [
        .. comparison.Metrics.Where(metric => IsShown(metric.DriftP))
            .Select(metric => Of(EnsembleDiagnostics.EnsembleDrifts, ensemble, comparison, metric, metric.DriftP)),
        .. comparison.Metrics.Where(metric => IsShown(metric.ShapeP))
            .Select(metric => Of(EnsembleDiagnostics.EnsembleShapeDrifts, ensemble, comparison, metric, metric.ShapeP)),
        .. comparison.Joint is { } joint && IsShown(joint.P) ? [OfJoint(ensemble, comparison, joint)] : Array.Empty<Finding>(),
        .. comparison.Metrics.Where(metric => metric.Outcome == Outcome.Inconclusive)
            .Select(metric => Of(EnsembleDiagnostics.EnsembleInconclusive, ensemble, comparison, metric, metric.DriftP)),
        .. comparison.Metrics.Where(metric => IsBetter(ensemble, metric))
            .Select(metric => Of(EnsembleDiagnostics.EnsembleBetter, ensemble, comparison, metric, metric.DriftP)),
    ];

    // Of an ensemble backend, which is compared with the reference, that it costs less is no news.
    private static bool IsBetter(EnsembleCase ensemble, EnsembleMetric metric) =>
        !ensemble.Scenario.EnsembleBackends.Contains(ensemble.Backend, StringComparer.Ordinal)
        && ensemble.Metrics.First(declared => declared.Name == metric.Metric).Direction switch
        {
            MetricDirection.LowerIsBetter => metric.Upper < -metric.Margin,
            MetricDirection.HigherIsBetter => metric.Lower > metric.Margin,
            _ => false,
        };

    private static bool IsShown(double p) => p <= EnsembleLevels.DriftPerLookAndFamily;

    private static Finding OfJoint(EnsembleCase ensemble, EnsembleComparison comparison, JointDistribution joint) => Finding.Of(
        EnsembleDiagnostics.EnsembleJointDrifts,
        ("seeds", Seeds(comparison)),
        ("metrics", NumberText.Of((long)comparison.Metrics.Count)),
        ("distance", NumberText.Rounded(joint.Distance, 3)),
        ("p", NumberText.Rounded(joint.P, 2))) with
    {
        Subject = new(ensemble.Scenario.Name) { Backend = ensemble.Backend },
        Location = ensemble.Locate([]),
    };

    private static Finding Of(Diagnostic diagnostic, EnsembleCase ensemble, EnsembleComparison comparison, EnsembleMetric metric, double p) =>
        Finding.Of(
            diagnostic,
            ("seeds", Seeds(comparison)),
            ("shift", NumberText.Rounded(metric.Shift)),
            ("interval", NumberText.WithUnit($"[{NumberText.Rounded(metric.Lower)}, {NumberText.Rounded(metric.Upper)}]", metric.Unit)),
            ("margin", metric.MarginSource),
            ("distance", NumberText.Rounded(metric.ShapeDistance, 3)),
            ("p", NumberText.Rounded(p, 2)),
            ("required", metric.RequiredSeeds is { } seeds ? NumberText.Of((long)seeds) : "more than a million")) with
        {
            Subject = new(ensemble.Scenario.Name) { Backend = ensemble.Backend, Observable = metric.Metric },
            Location = ensemble.Locate([BaselineEnsemble.MetricsKey, metric.Metric]),
            Difference = new(0, metric.Shift, metric.Unit, NumberText.Rounded(metric.Margin), Math.Abs(metric.Shift) / metric.Margin),
        };

    private static string Seeds(EnsembleComparison comparison) =>
        string.Create(CultureInfo.InvariantCulture, $"{comparison.Seeds} {(comparison.IsPaired ? "pairs of seeds" : "seeds a side")}, look {comparison.Look}");
}
