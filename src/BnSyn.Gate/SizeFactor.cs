namespace BnSyn.Gate;

/// <summary>Something of which a simulation can have more or less: neurons, synapses of each, drive.</summary>
/// <param name="Name">Unique among the scenario's factors; lower-case words joined by hyphens.</param>
/// <param name="Unit">The unit, or "1" for a pure number.</param>
/// <param name="Declared">How much the scenario has, above 0.</param>
/// <param name="Least">The least that makes sense, above 0 and up to <paramref name="Declared"/>.</param>
/// <param name="Most">The most that makes sense, at least <paramref name="Declared"/>; not what a machine can hold, which the gate finds out.</param>
/// <param name="Held">What stays as it is while this changes, in a few words: "50 synapses into each neuron".</param>
public sealed record SizeFactor(string Name, string Unit, double Declared, double Least, double Most, string Held);
