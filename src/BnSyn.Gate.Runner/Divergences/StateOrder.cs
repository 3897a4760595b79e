using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>Which states of a run a process is asked to record: that after a step, and the one before it.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Step">The later of the two states; 0 for the built state alone.</param>
/// <param name="File">Gets the states.</param>
internal sealed record StateOrder(BuiltEngine Engine, string Scenario, string Backend, ulong Seed, int Step, string File);
