using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Merges what the backends use into what they used: a figure within the margin is kept, so that it cannot creep.</summary>
internal static class EnergyMerge
{
    /// <summary>The new figure of every backend; one that was not measured keeps its old one.</summary>
    public static SortedDictionary<string, BaselineEnergy> Merge(ScenarioMeasurement scenario, MachineDescription machine, double margin, Baseline? old)
    {
        var energies = new SortedDictionary<string, BaselineEnergy>(KeyOrder.Instance);
        foreach (var gains in GainsOfScenario.Of(scenario))
        {
            var before = old?.Energy.GetValueOrDefault(gains.Backend);

            // A zero energy is invalid and is not accepted.
            double? measured = gains.JoulesPerSimulatedSecond.Value is > 0 and var joules ? joules : null;
            var isKept = measured is null || (before?.WhyNotComparable(scenario.Seeds, machine.EnvironmentClass, machine.Processor).Length == 0
                && EnergyRule.Decide(measured.Value, before.JoulesPerSimulatedSecond, margin) == EnergyDecision.WithinMargin);
            if ((isKept ? before : new(measured!.Value, machine.EnvironmentClass, machine.Processor, scenario.Seeds[0])) is { } energy)
            {
                energies[gains.Backend] = energy;
            }
        }

        return energies;
    }
}
