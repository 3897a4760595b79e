using BnSyn.Gate.Analysis.Baselines;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What a look came to, in full: outcomes, and what the seeds could have shown.</summary>
internal static class EnsembleDecision
{
    /// <summary>The comparison of a look.</summary>
    /// <param name="adjusted">The look with its adjusted p-values.</param>
    /// <param name="testsOfRun">How many tests of single metrics share the budget.</param>
    public static EnsembleComparison Of(AdjustedLook adjusted, int testsOfRun)
    {
        var look = adjusted.Look;
        return new(
            look.Case.Scenario.Name,
            look.Case.Backend,
            adjusted.Outcome,
            look.Number,
            look.Case.Seeds(look.Number).Count,
            look.Case.Ensemble.SeedsPair,
            [.. Enumerable.Range(0, look.Metrics.Count).Select(metric => Metric(adjusted, metric, testsOfRun))],
            new(look.Joint.Distance, adjusted.JointP, look.Joint.Permutations));
    }

    private static EnsembleMetric Metric(AdjustedLook adjusted, int metric, int testsOfRun)
    {
        var (look, tests) = (adjusted.Look, adjusted.Look.Metrics[metric]);
        var (location, seeds) = (tests.Location, EnsembleLevels.Counts(look.Case.Ensemble, look.Number));
        return new(
            tests.Metric.Name,
            tests.Metric.Unit,
            adjusted.OutcomeOf(metric),
            location.Interval.Shift,
            location.Interval.Lower,
            location.Interval.Upper,
            tests.Margin,
            SourceOf(tests.Metric),
            adjusted.DriftP[metric],
            tests.Shape.Distance,
            adjusted.ShapeP[metric],
            EnsemblePower.DetectableEffect(tests.Spread, seeds, tests.Margin, EnsembleLevels.DriftPerLookAndFamily / testsOfRun),
            EnsemblePower.RequiredSeeds(tests.Spread, tests.Margin, EnsembleLevels.EquivalenceAt(look.Case.Ensemble, look.Number), seeds.Paired));
    }

    private static string SourceOf(MetricDescription metric) =>
        metric.Margin is { } margin ? $"{BaselineMetric.Describe(margin, metric.Unit)}: {margin.Reason}" : "";
}
