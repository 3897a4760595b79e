using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// Merges measured memory into the accepted one. Figures within the tolerance are kept, wherever they were measured: so they cannot
/// creep, and another machine changes no line of the file.
/// </summary>
internal static class MemoryMerge
{
    /// <summary>The new memory of every backend; one that was not measured keeps its old one.</summary>
    /// <param name="scenario">What was measured.</param>
    /// <param name="machine">Where.</param>
    /// <param name="old">The baseline until now; <see langword="null"/> for a new one.</param>
    /// <returns>The memory by backend.</returns>
    public static SortedDictionary<string, BaselineMemory> Merge(ScenarioMeasurement scenario, MachineDescription machine, Baseline? old)
    {
        var merged = new SortedDictionary<string, BaselineMemory>(KeyOrder.Instance);
        foreach (var backend in scenario.Description.Backends)
        {
            var before = old?.Memory.GetValueOrDefault(backend);
            var measured = scenario.Memory.FirstOrDefault(memory => memory.Backend == backend);
            if (measured is { PeakResidentBytes: not null })
            {
                // Pages that a system gives to a process are no figure of the code: they are shown, and never accepted.
                continue;
            }

            if (before is not null && (measured is null || IsSame(before, measured, scenario)))
            {
                merged[backend] = before;
            }
            else if (measured is not null)
            {
                merged[backend] = new(measured.AllocatedBytes, measured.LiveBytes, machine.EnvironmentClass, machine.Runtime, scenario.Seeds[0]);
            }
        }

        return merged;
    }

    private static bool IsSame(BaselineMemory before, MemoryMeasurement measured, ScenarioMeasurement scenario) =>
        !before.IsOfAnotherSeed(scenario.Seeds)
        && MemoryBand.Decide(measured.AllocatedBytes, before.AllocatedBytes) == MemoryDecision.Same
        && MemoryBand.Decide(measured.LiveBytes, before.LiveBytes) == MemoryDecision.Same;
}
