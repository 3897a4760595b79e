using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Scenarios.Probes;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A small circuit for some dozen steps, which does one thing that the sensorimotor circuit does not do.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Purpose">One sentence.</param>
/// <param name="Circuit">The circuit.</param>
internal sealed record CircuitProbe(string Name, string Purpose, CircuitDescription Circuit) : Probe(Name, Purpose, Steps: 100)
{
    /// <summary>Steps of the circuit in one of the gate's: more than one is taken in batches.</summary>
    public int StepsAtOnce { get; init; } = 1;

    /// <summary>Whether half-way the circuit goes back to its first step and is shown another input.</summary>
    public bool StartsAnew { get; init; }
}
