using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>What a process is asked that follows two runs side by side, one of which starts a last place away from the other.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seeds">The realisations.</param>
/// <param name="Perturbation">One of its perturbations of the initial state.</param>
/// <param name="Steps">Steps of a run.</param>
internal sealed record GrowthOrder(BuiltEngine Engine, string Scenario, string Backend, IReadOnlyList<ulong> Seeds, string Perturbation, int Steps);
