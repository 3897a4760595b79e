using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A small circuit for some dozen steps, which does one thing that the sensorimotor circuit does not do.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Purpose">One sentence: what it does, and what would be missed without it.</param>
/// <param name="Circuit">The circuit.</param>
internal sealed record CircuitProbe(string Name, string Purpose, CircuitDescription Circuit)
{
    /// <summary>Steps of a run as the gate counts them.</summary>
    public int Steps { get; init; } = 100;

    /// <summary>Steps of the circuit in one of the gate's: more than one is taken in batches.</summary>
    public int StepsAtOnce { get; init; } = 1;

    /// <summary>Threads of a step.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The widest registers that may be used, in bits.</summary>
    public int RegisterBits { get; init; } = 512;

    /// <summary>The seeds.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [1, 42];

    /// <summary>Whether half-way the circuit goes back to its first step and is shown another input.</summary>
    public bool StartsAnew { get; init; }
}
