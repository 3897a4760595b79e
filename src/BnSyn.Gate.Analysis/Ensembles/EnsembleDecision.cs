using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Decides all cases of one look together: "any of them drifts" is one claim about the whole run.</summary>
internal static class EnsembleDecision
{
    /// <summary>The comparisons, in the order of the looks.</summary>
    /// <param name="looks">What is looked at.</param>
    /// <param name="cases">
    /// All cases of the run. Which of them get a second look depends on the data, so the others count as tests that show nothing.
    /// </param>
    public static IReadOnlyList<EnsembleComparison> Of(IReadOnlyList<EnsembleLook> looks, IReadOnlyList<EnsembleCase> cases)
    {
        var single = Adjust(
            [.. looks.SelectMany(look => look.Metrics).SelectMany(tests => new[] { tests.Location.DriftP, tests.Shape.P })],
            SingleTests(cases));
        var joint = Adjust([.. looks.Select(look => look.Joint.P)], cases.Count);
        var comparisons = new List<EnsembleComparison>();
        var next = 0;
        foreach (var (look, jointP) in looks.Zip(joint))
        {
            var metrics = new List<EnsembleMetric>();
            foreach (var tests in look.Metrics)
            {
                metrics.Add(Metric(look, tests, single[next], single[next + 1], single.Count));
                next += 2;
            }

            var ofJoint = jointP <= EnsembleLevels.DriftPerLookAndFamily ? Outcome.Drift : Outcome.Equivalent;
            comparisons.Add(new(
                look.Case.Scenario.Name,
                look.Case.Backend,
                OutcomeOrder.Worst(metrics.Select(metric => metric.Outcome).Append(ofJoint)),
                look.Number,
                look.Case.Seeds(look.Number).Count,
                look.Case.Ensemble.SeedsPair,
                metrics,
                new(look.Joint.Distance, jointP, look.Joint.Permutations)));
        }

        return comparisons;
    }

    /// <summary>The tests of single metrics in a run: shift and shape of each metric of each case.</summary>
    public static int SingleTests(IReadOnlyList<EnsembleCase> cases) => cases.Sum(ensemble => 2 * ensemble.Metrics.Count);

    private static EnsembleMetric Metric(EnsembleLook look, MetricTests tests, double driftP, double shapeP, int testsOfRun)
    {
        var (location, alpha) = (tests.Location, EnsembleLevels.DriftPerLookAndFamily);
        var outcome = driftP <= alpha || shapeP <= alpha ? Outcome.Drift
            : location.Outcome == Outcome.Equivalent ? Outcome.Equivalent
            : Outcome.Inconclusive;
        var seeds = EnsembleLevels.Counts(look.Case.Ensemble, look.Number);
        return new(
            tests.Metric.Name,
            tests.Metric.Unit,
            outcome,
            location.Interval.Shift,
            location.Interval.Lower,
            location.Interval.Upper,
            tests.Margin,
            SourceOf(tests.Metric),
            driftP,
            tests.Shape.Distance,
            shapeP,
            EnsemblePower.DetectableEffect(tests.Spread, seeds, tests.Margin, alpha / testsOfRun),
            EnsemblePower.RequiredSeeds(tests.Spread, tests.Margin, EnsembleLevels.EquivalenceAt(look.Case.Ensemble, look.Number), seeds.Paired));
    }

    private static IReadOnlyList<double> Adjust(List<double> pValues, int testsOfRun) =>
        Holm.Adjust([.. pValues, .. Enumerable.Repeat(1.0, testsOfRun - pValues.Count)]);

    private static string SourceOf(MetricDescription metric) =>
        metric.Margin is { } margin ? $"{BaselineMetric.Describe(margin, metric.Unit)}: {margin.Reason}" : "";
}
