using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What one process is asked to profile.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
internal sealed record ProfileOrder(BuiltEngine Engine, string Scenario, string Backend, ulong Seed);
