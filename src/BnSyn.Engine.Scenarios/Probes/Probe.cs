namespace BnSyn.Engine.Scenarios.Probes;

/// <summary>What probes of networks and of circuits have in common.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Purpose">One sentence: what is other than elsewhere, and what would be missed without it.</param>
/// <param name="Steps">Steps of a run as the gate counts them.</param>
internal abstract record Probe(string Name, string Purpose, int Steps)
{
    /// <summary>Threads of a step.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The widest registers that may be used, in bits.</summary>
    public int RegisterBits { get; init; } = 512;

    /// <summary>The seeds.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [1, 42];
}
