using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>The samples of a new baseline: the reference's. What is within its margin of what was accepted stays as it was, so that it cannot creep.</summary>
internal static class DistributionMerge
{
    public static SortedDictionary<string, BaselineDistribution> Merge(ScenarioMeasurement scenario, Baseline? old)
    {
        var description = scenario.Description;
        var runs = scenario.CountingRuns().Where(run => run.Backend == description.Backends[0] && description.Seeds.Contains(run.Seed)).ToList();
        var merged = new SortedDictionary<string, BaselineDistribution>(KeyOrder.Instance);
        foreach (var distribution in description.Distributions)
        {
            var measured = new BaselineDistribution
            {
                Unit = distribution.Unit,
                Kept = distribution.Kept,
                Margin = distribution.Margin,
                Runs = new(runs.Where(run => run.Distributions?.ContainsKey(distribution.Name) == true).ToDictionary(
                    run => run.Seed,
                    run => run.Distributions![distribution.Name] is var samples ? new BaselineSample(samples.Count, samples.Sha256, samples.Values) : null!)),
            };
            var before = old?.Distributions.GetValueOrDefault(distribution.Name);
            merged[distribution.Name] = before is not null && IsWithin(description, distribution, before, measured) ? before with { Margin = distribution.Margin } : measured;
        }

        return merged;
    }

    private static bool IsWithin(ScenarioDescription description, DistributionDescription distribution, BaselineDistribution before, BaselineDistribution measured)
    {
        if (before.Describe() != measured.Describe() || !before.Runs.Keys.SequenceEqual(measured.Runs.Keys))
        {
            return false;
        }

        var samples = new DistributionCase
        {
            Scenario = description,
            Distribution = distribution,
            Backend = description.Backends[0],
            Runs = [.. measured.Runs.Select(run => (run.Key, (RunDistribution?)before.Runs[run.Key].AsRun, (RunDistribution?)run.Value.AsRun))],
            Place = null,
        };
        return DistributionJudge.Judge([samples], 1)[0].Outcome == Outcome.Equivalent;
    }
}
