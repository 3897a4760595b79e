namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks the backends that are the engine's code with other versions of what it uses, before anything of them is loaded.</summary>
internal static class VersionCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.VersionBackends.SelectMany(backend => Problems(scenario, backend)),
        .. scenario.VersionBackends.GroupBy(backend => backend.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"the version backend '{same.Key}' is declared twice"),
    ];

    private static IEnumerable<string> Problems(ScenarioDescription scenario, VersionBackend backend)
    {
        if (!scenario.Backends.Contains(backend.Name, StringComparer.Ordinal))
        {
            yield return $"the version backend '{backend.Name}' is not declared; declared: {string.Join(", ", scenario.Backends)}";
        }

        if (scenario.ProcessBackends.Any(process => process.Name == backend.Name))
        {
            yield return $"the backend '{backend.Name}' is declared as a process and as another version; valid: one of them";
        }

        if (!IsBelow(backend.Folder))
        {
            yield return $"the version backend '{backend.Name}' names the folder '{backend.Folder}'; valid: a path below the folder of the scenarios' assembly, such as old";
        }
    }

    // A folder elsewhere would be no input of the gate, and the folder itself has the engine's own versions.
    private static bool IsBelow(string folder) =>
        !string.IsNullOrWhiteSpace(folder) && !folder.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(folder)
        && folder.Split('/', '\\').All(part => part is not ("" or "." or ".."));
}
