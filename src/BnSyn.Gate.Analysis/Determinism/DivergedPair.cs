using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>Two runs whose states part, and about which the gate has something to tell.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">The backend of the run.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Step">The first step whose entry of the trail differs.</param>
public sealed record DivergedPair(string Scenario, string Backend, Against Against, ulong Seed, int Step);
