using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>One look at one case: every test of it, before any correction for the other cases of the run.</summary>
/// <param name="Case">What is compared.</param>
/// <param name="Number">1, or 2 with the extension.</param>
/// <param name="Metrics">The tests of single metrics.</param>
/// <param name="Joint">The test of all metrics together.</param>
internal sealed record EnsembleLook(EnsembleCase Case, int Number, IReadOnlyList<MetricTests> Metrics, EnergyDistanceResult Joint)
{
    /// <summary>The same data always give the same p-value.</summary>
    private const int PermutationSeed = 20130601;

    /// <summary>Twice the least number of permutations that can reject, so that one chance hit does not hide the rest.</summary>
    private const int PermutationReserve = 2;

    /// <summary>Looks at a case that has all of its values.</summary>
    /// <param name="ensemble">The case.</param>
    /// <param name="number">1 or 2.</param>
    /// <param name="cases">All cases of the run, which share the budget.</param>
    public static EnsembleLook Of(EnsembleCase ensemble, int number, IReadOnlyList<EnsembleCase> cases)
    {
        var single = PlanFor(AdjustedLook.SingleTests(cases));
        var joint = PlanFor(cases.Count);
        List<MetricTests> metrics = [.. ensemble.Metrics.Select(metric => MetricTests.Of(ensemble, metric, number, single))];
        // A metric with a direction may get better, alone or with others.
        var tested = metrics.FindAll(tests => tests.Metric.Direction == MetricDirection.Neutral);
        var samples = tested.ConvertAll(tests => ensemble.Samples(tests.Metric.Name, number));
        if (samples.Count == 0)
        {
            return new(ensemble, number, metrics, new(0, 1, 1, 0));
        }

        var (expected, actual) = (Rows(samples.ConvertAll(sample => sample.Expected)), Rows(samples.ConvertAll(sample => sample.Actual)));
        return new(
            ensemble,
            number,
            metrics,
            ensemble.Ensemble.SeedsPair
                ? PairedShape.Of(expected, actual, AllowedShift.OfAll(tested), joint)
                : EnergyDistance.Compare(expected, actual, joint));
    }

    private static PermutationPlan PlanFor(int tests) => PermutationPlan.Create(
        PermutationReserve * PermutationPlan.LeastPermutations(EnsembleLevels.DriftPerLookAndFamily, tests),
        PermutationSeed,
        EnsembleLevels.DriftPerLookAndFamily,
        tests);

    /// <summary>One vector of metrics per seed out of one vector of seeds per metric.</summary>
    private static double[][] Rows(List<double[]> columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(seed => columns.Select(column => column[seed]).ToArray())];
}
