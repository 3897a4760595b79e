namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>A run whose answer would be called drift or a fault, and which is made again before that is said.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="IsOfEnsemble">Whether it is one of an ensemble's runs.</param>
public sealed record DoubtfulRun(string Scenario, string Backend, ulong Seed, bool IsOfEnsemble);
