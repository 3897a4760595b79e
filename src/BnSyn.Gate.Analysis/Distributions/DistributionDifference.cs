using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Distributions.Facts;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>What two baselines say differently about distributions; thousands of samples are one fact.</summary>
internal static class DistributionDifference
{
    public static IEnumerable<string> Between(SortedDictionary<string, BaselineDistribution> before, SortedDictionary<string, BaselineDistribution> after)
    {
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(KeyOrder.Instance))
        {
            var (was, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (was is null || now is null)
            {
                yield return now is null ? $"distribution of {name} removed" : $"new distribution of {name} over {now.Runs.Count} seeds";
                continue;
            }

            var (old, declared) = ($"{was.Describe()}: {was.Margin.Reason}", $"{now.Describe()}: {now.Margin.Reason}");
            if (old != declared)
            {
                yield return $"distribution of {name}: {old} -> {declared}";
            }

            var changed = now.Runs.Count(run => !was.Runs.TryGetValue(run.Key, out var sample) || !sample.AsRun.IsSame(run.Value.AsRun)) + was.Runs.Keys.Except(now.Runs.Keys).Count();
            if (changed > 0)
            {
                yield return $"distribution of {name}: samples of {changed} of {now.Runs.Count} seeds changed";
            }
        }
    }
}
