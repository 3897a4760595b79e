using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Stage 6 (Pair) for distributions: the runs of one backend beside the reference's in the baseline, seed by seed.</summary>
internal sealed record DistributionCase
{
    public required ScenarioDescription Scenario { get; init; }

    /// <summary>The distribution.</summary>
    public required DistributionDescription Distribution { get; init; }

    /// <summary>The backend whose runs are compared.</summary>
    public required string Backend { get; init; }

    /// <summary>The accepted and the measured samples of every seed that was run; one is absent where there is none to compare.</summary>
    public required IReadOnlyList<(ulong Seed, RunDistribution? Expected, RunDistribution? Actual)> Runs { get; init; }

    /// <summary>The place of the samples in the baseline.</summary>
    public required SourceLocation? Place { get; init; }

    /// <summary>Whether the samples of every seed stand on both sides and are finite; what is missing is told by other rules.</summary>
    public bool IsWhole => Runs.Count > 0 && Runs.All(run => run is { Expected: { NotFinite: 0 }, Actual: { NotFinite: 0 } });

    /// <summary>Whether every seed has the same samples to the last bit.</summary>
    public bool IsSame => Runs.All(run => run.Expected!.IsSame(run.Actual!));

    /// <summary>Whether the two runs of a seed share their realisation.</summary>
    public bool IsPaired => Scenario.Ensemble?.SeedsPair ?? true;

    /// <summary>All cases of scenarios that have a baseline.</summary>
    public static IEnumerable<DistributionCase> Of(IEnumerable<ScenarioMeasurement> scenarios, LoadedBaselines baselines) =>
        scenarios.SelectMany(scenario => baselines.Of(scenario.Description.Name) is { } baseline ? Of(scenario, baseline) : []);

    /// <summary>All cases of a scenario, whatever its runs reported.</summary>
    public static IEnumerable<DistributionCase> Of(ScenarioMeasurement scenario, LoadedBaseline baseline) =>
        from distribution in scenario.Description.Distributions
        from backend in scenario.Backends
        let accepted = baseline.Content.Distributions.GetValueOrDefault(distribution.Name)
        select new DistributionCase
        {
            Scenario = scenario.Description,
            Distribution = distribution,
            Backend = backend,
            Runs =
            [
                .. from run in scenario.CountingRuns()
                   where run.Backend == backend && (accepted?.Runs.ContainsKey(run.Seed) ?? true)
                   orderby run.Seed
                   select (run.Seed, accepted?.Runs[run.Seed].AsRun, run.Distributions?.GetValueOrDefault(distribution.Name)),
            ],
            Place = baseline.Locate([Baseline.DistributionsKey, distribution.Name]),
        };

    /// <summary>The distance and its p-value, before any correction for the other tests of the run.</summary>
    /// <param name="plan">How often to exchange labels.</param>
    public PooledResult Test(PermutationPlan plan) => PooledTest.Compare(
        [.. Runs.Select(run => (run.Expected!.Values, run.Expected.Count))],
        [.. Runs.Select(run => (run.Actual!.Values, run.Actual.Count))],
        Distribution.Margin.Distance == DistributionDistance.KolmogorovSmirnov ? PooledMeasure.Largest : PooledMeasure.Area,
        IsPaired,
        plan);
}
