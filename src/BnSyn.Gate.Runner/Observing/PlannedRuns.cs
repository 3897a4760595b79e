using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>The scenarios of an engine that was loaded to make runs that another process has planned.</summary>
/// <param name="scenarios">The scenarios by name.</param>
internal sealed class PlannedRuns(IReadOnlyDictionary<string, PlannedScenario> scenarios)
{
    /// <summary>Loads an engine, apart from every one that was loaded before.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>Its scenarios, or a finding that says why there are none.</returns>
    public static Checked<PlannedRuns> Load(BuiltEngine engine)
    {
        var catalog = ScenarioCatalog.Load(engine);
        return catalog.Value is null
            ? new(null, catalog.Findings)
            : new(
                new(catalog.Value.Scenarios.ToDictionary(
                    scenario => scenario.Description.Name,
                    scenario => PlannedScenario.Of(scenario, scenario.Description.Backends, scenario.Description.Seeds),
                    StringComparer.Ordinal)),
                []);
    }

    /// <summary>The runs of an order.</summary>
    /// <param name="ordered">The order's runs.</param>
    /// <param name="problem">Why there are none; empty where there are.</param>
    /// <returns>In their order.</returns>
    public IReadOnlyList<PlannedRun> Of(IReadOnlyList<ObserveOrder.Run> ordered, out string problem)
    {
        problem = ordered.FirstOrDefault(run => !scenarios.ContainsKey(run.Scenario)) is { } unknown ? $"the engine describes no scenario '{unknown.Scenario}' any more" : "";
        return problem.Length > 0 ? [] : [.. ordered.Select(run => run.In(scenarios))];
    }
}
