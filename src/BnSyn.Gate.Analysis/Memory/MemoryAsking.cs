using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Tells the measurement whose memory to measure again before it is told of.</summary>
/// <param name="Constructions">Scenarios and backends whose construction takes more than was accepted.</param>
/// <param name="Steps">Scenarios and backends whose steps allocate and must not.</param>
public sealed record MemoryAsking(IReadOnlyList<(string Scenario, string Backend)> Constructions, IReadOnlyList<(string Scenario, string Backend)> Steps)
{
    /// <summary>Looks at what was measured.</summary>
    /// <param name="baselines">What was accepted.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="scenarios">What was measured.</param>
    /// <returns>Nothing where nothing would be told.</returns>
    public static MemoryAsking Of(LoadedBaselines baselines, MachineDescription machine, IReadOnlyList<ScenarioMeasurement> scenarios)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(scenarios);
        return new(
            [.. MemoryRule.Decide(scenarios, machine, baselines.ByScenario).Where(result => result.Decision == MemoryDecision.More).Select(result => (result.Scenario, result.Backend)).Distinct()],
            [.. from scenario in scenarios from backend in AllocatingSteps.Of(scenario) select (scenario.Description.Name, backend.Backend)]);
    }
}
