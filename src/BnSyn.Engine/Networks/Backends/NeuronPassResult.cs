namespace BnSyn.Engine.Networks.Backends;

/// <summary>What a pass over the neurons reports.</summary>
/// <param name="Spikes">How many neurons fired.</param>
/// <param name="Finite">Whether every current and every adaptation was finite.</param>
internal readonly record struct NeuronPassResult(int Spikes, bool Finite);
