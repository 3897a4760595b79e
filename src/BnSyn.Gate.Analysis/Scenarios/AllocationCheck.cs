namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario promises of its backends' allocations: a promise about a backend that does not exist is never broken.</summary>
internal static class AllocationCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.AllocationFreeBackends.Except(scenario.Backends, StringComparer.Ordinal)
            .Select(backend => $"the allocation-free backend '{backend}' is not declared; declared: {string.Join(", ", scenario.Backends)}"),
        .. scenario.AllocationFreeBackends.GroupBy(backend => backend, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"the allocation-free backend '{same.Key}' is declared twice"),
        .. scenario.AllocationFreeBackends.Take(scenario.IsIsolated ? 1 : 0)
            .Select(backend => $"the allocation-free backend '{backend}' belongs to an isolated scenario, whose steps are not checked"),
    ];
}
