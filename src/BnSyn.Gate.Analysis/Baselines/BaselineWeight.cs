using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// What a built simulation of one backend weighed. How many bytes an object takes is the runtime's business, so the weight
/// holds for one runtime and one class of machines; and seeds give networks of different size.
/// </summary>
/// <param name="AllocatedBytes">Bytes allocated while it was built.</param>
/// <param name="LiveBytes">Bytes that it kept alive.</param>
/// <param name="EnvironmentClass">The class of the machine that weighed.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Seed">The realisation that was built.</param>
internal sealed record BaselineWeight(long AllocatedBytes, long LiveBytes, string EnvironmentClass, string Runtime, ulong Seed)
{
    /// <summary>The weight of a measurement, to be accepted.</summary>
    public static BaselineWeight Of(MemoryMeasurement weight, ScenarioMeasurement scenario, MachineDescription machine) =>
        new(weight.AllocatedBytes, weight.LiveBytes, machine.EnvironmentClass, machine.Runtime, scenario.Seeds[0]);

    /// <summary>What keeps a scenario's weights from being compared with this one; empty where nothing does.</summary>
    public string WhyNotComparable(ScenarioMeasurement scenario, MachineDescription machine) => this switch
    {
        _ when EnvironmentClass != machine.EnvironmentClass => $"it was weighed on {EnvironmentClass}, this is {machine.EnvironmentClass}",
        _ when Runtime != machine.Runtime => $"it was weighed on {Runtime}, this is {machine.Runtime}",
        _ when scenario.Seeds is [var first, ..] && first == Seed => "",
        _ => $"it was weighed with seed {NumberText.Of(Seed)}, this is seed {string.Join("", scenario.Seeds.Take(1))}",
    };

    /// <summary>The weight in words.</summary>
    public string Describe() =>
        $"{NumberText.Of(AllocatedBytes)} B allocated, {NumberText.Of(LiveBytes)} B alive (seed {NumberText.Of(Seed)}, {EnvironmentClass}, {Runtime})";
}
