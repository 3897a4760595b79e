namespace BnSyn.Gate.Runner.Discovery;

/// <summary>Finds one scenario of an engine by name, in a process that runs nothing else.</summary>
internal static class EngineScenario
{
    /// <summary>Loads the engine and looks.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="backend">One of its backends.</param>
    /// <param name="problem">Why the engine cannot be loaded; empty where it lacks the scenario or the backend.</param>
    /// <returns>The scenario; <see langword="null"/> where there is none.</returns>
    public static IPhysicsScenario? Find(BuiltEngine engine, string scenario, string backend, out string problem)
    {
        var catalog = ScenarioCatalog.Load(engine);
        problem = catalog.Findings.Count > 0 ? catalog.Findings[0].Message : "";
        return catalog.Value?.Scenarios
            .FirstOrDefault(found => found.Description.Name == scenario && found.Description.Backends.Contains(backend, StringComparer.Ordinal))?
            .Scenario;
    }
}
