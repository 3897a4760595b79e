using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Merges what the backends weigh into what they weighed: a weight within the tolerance is kept, so that it cannot creep.</summary>
internal static class WeightMerge
{
    /// <summary>The new weight of every backend; one that was not weighed keeps its old one.</summary>
    public static SortedDictionary<string, BaselineWeight> Merge(ScenarioMeasurement scenario, MachineDescription machine, Baseline? old)
    {
        var weights = new SortedDictionary<string, BaselineWeight>(KeyOrder.Instance);
        foreach (var backend in scenario.Description.Backends)
        {
            var before = old?.Memory.GetValueOrDefault(backend);
            var weighed = scenario.Memory.FirstOrDefault(weight => weight.Backend == backend);
            if (before is not null && (weighed is null || IsSame(before, weighed, scenario, machine)))
            {
                weights[backend] = before;
            }
            else if (weighed is not null)
            {
                weights[backend] = BaselineWeight.Of(weighed, scenario, machine);
            }
        }

        return weights;
    }

    private static bool IsSame(BaselineWeight before, MemoryMeasurement weighed, ScenarioMeasurement scenario, MachineDescription machine) =>
        before.WhyNotComparable(scenario, machine).Length == 0
        && MemoryBand.Decide(weighed.AllocatedBytes, before.AllocatedBytes) == MemoryDecision.Same
        && MemoryBand.Decide(weighed.LiveBytes, before.LiveBytes) == MemoryDecision.Same;
}
