using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>What one process is asked to time.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Shape">How much.</param>
internal sealed record SampleOrder(BuiltEngine Engine, string Scenario, string Backend, ulong Seed, StretchShape Shape);
