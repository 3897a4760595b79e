using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Stage 7 (Judge) for distributions: all cases of a run together, because they share its budget of false alarms.</summary>
/// <remarks>
/// They belong to the first look's family of single tests, together with those of the ensembles: each of the two counts the other's tests
/// as ones that show nothing, which Holm's procedure allows.
/// </remarks>
internal static class DistributionJudge
{
    /// <summary>The same data always give the same p-value.</summary>
    private const int PermutationSeed = 20161129;

    /// <summary>All exchanges of so many pairs are taken, so that none is met twice by chance: 8192 that differ.</summary>
    private const int LargestEnumerated = 14;

    /// <summary>Of more pairs, so many times the least number of exchanges that can reject: drawing meets the data themselves now and then.</summary>
    private const int Reserve = 4;

    /// <summary>Fewer samples a side have no distribution.</summary>
    private const long Fewest = 2;

    /// <summary>The tests that share the budget with the distributions of some scenarios.</summary>
    public static int TestsOf(IEnumerable<ScenarioDescription> scenarios) => scenarios.Sum(scenario =>
        DistributionCheck.TestsOf(scenario) + EnsembleCandidates.Of(scenario, scenario.Backends).Sum(backend => 2 * EnsembleCandidates.MetricsOf(scenario, backend).Count));

    /// <summary>The fewest seeds whose runs can show a difference among so many tests.</summary>
    public static int RequiredSeeds(int tests) => Enumerable.Range(2, 60).First(seeds =>
        PooledTest.SmallestP(seeds) * tests * (seeds <= LargestEnumerated ? 1 : Reserve) <= EnsembleLevels.DriftPerLookAndFamily);

    /// <summary>The comparison of every case, in order; one without all of its samples is invalid.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tests">All tests that share the budget.</param>
    public static IReadOnlyList<DistributionComparison> Judge(IReadOnlyList<DistributionCase> cases, int tests)
    {
        if (cases.Count == 0)
        {
            return [];
        }

        var plan = PermutationPlan.Create(
            Math.Max(1 << LargestEnumerated, Reserve * PermutationPlan.LeastPermutations(EnsembleLevels.DriftPerLookAndFamily, tests)), PermutationSeed, EnsembleLevels.DriftPerLookAndFamily, tests);
        var results = cases.Select(samples => IsTested(samples) ? samples.Test(plan) : null).ToList();
        var tested = results.OfType<PooledResult>().Select(result => result.P).ToList();
        var adjusted = new Queue<double>(Holm.Adjust([.. tested, .. Enumerable.Repeat(1.0, Math.Max(0, tests - tested.Count))]));
        return [.. cases.Zip(results, (samples, result) => Of(samples, result, result is null ? null : adjusted.Dequeue()))];
    }

    private static bool IsTested(DistributionCase samples) => samples.IsWhole && !samples.IsSame && samples.Runs.Sum(run => run.Expected!.Count) >= Fewest && samples.Runs.Sum(run => run.Actual!.Count) >= Fewest;

    private static DistributionComparison Of(DistributionCase samples, PooledResult? result, double? p) => new(
        samples.Scenario.Name,
        samples.Backend,
        samples.Distribution.Name,
        samples.Distribution.Unit,
        DistributionRule.OutcomeOf(samples, result?.Distance, p),
        samples.Distribution.Margin.Distance,
        result?.Distance,
        samples.Distribution.Margin.Size,
        p,
        samples.Runs.Count,
        samples.Runs.Sum(run => run.Expected?.Count ?? 0),
        samples.Runs.Sum(run => run.Actual?.Count ?? 0));
}
