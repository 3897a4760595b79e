using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one backend used. Joules are the machine's as much as the engine's, so the figure holds for one of them.</summary>
/// <param name="JoulesPerSimulatedSecond">Above what the idle machine uses, in J per simulated second.</param>
/// <param name="EnvironmentClass">The class of the machine that measured.</param>
/// <param name="Machine">Its processor.</param>
/// <param name="Seed">The realisation that ran.</param>
internal sealed record BaselineEnergy(double JoulesPerSimulatedSecond, string EnvironmentClass, string Machine, ulong Seed)
{
    /// <summary>What keeps a scenario's energy from being compared with this one; empty where nothing does.</summary>
    public string WhyNotComparable(ScenarioMeasurement scenario, MachineDescription machine) => this switch
    {
        _ when EnvironmentClass != machine.EnvironmentClass => $"the accepted energy is of {EnvironmentClass}, this is {machine.EnvironmentClass}",
        _ when Machine != machine.Processor => $"the accepted energy is of the processor {Machine}, this is {machine.Processor}",
        _ when scenario.Seeds is [var first, ..] && first == Seed => "",
        _ => $"the accepted energy is of seed {NumberText.Of(Seed)}, this is seed {string.Join("", scenario.Seeds.Take(1))}",
    };

    /// <summary>The figure in words.</summary>
    public string Describe() =>
        $"{NumberText.Rounded(JoulesPerSimulatedSecond)} J per simulated second (seed {NumberText.Of(Seed)}, {Machine}, {EnvironmentClass})";
}
