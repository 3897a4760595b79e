namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>The two kinds of backends of a scenario.</summary>
internal static class ScenarioBackends
{
    /// <summary>Those whose runs are compared seed by seed; the reference first.</summary>
    public static IEnumerable<string> PerSeed(ScenarioDescription scenario) =>
        scenario.Backends.Except(scenario.EnsembleBackends, StringComparer.Ordinal);

    /// <summary>Whether a backend's runs are compared seed by seed.</summary>
    public static bool IsPerSeed(ScenarioDescription scenario, string backend) =>
        !scenario.EnsembleBackends.Contains(backend, StringComparer.Ordinal);
}
