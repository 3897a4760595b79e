using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks the backends that are programs of their own, before any of them is started.</summary>
internal static class ProcessCheck
{
    /// <summary>A day.</summary>
    private const double MostSeconds = 86400;

    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.ProcessBackends.SelectMany(backend => Problems(scenario, backend)),
        .. scenario.ProcessBackends.GroupBy(backend => backend.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"the process backend '{same.Key}' is declared twice"),
    ];

    private static IEnumerable<string> Problems(ScenarioDescription scenario, ProcessBackend backend)
    {
        if (!scenario.Backends.Contains(backend.Name, StringComparer.Ordinal))
        {
            yield return $"the process backend '{backend.Name}' is not declared; declared: {string.Join(", ", scenario.Backends)}";
        }

        if (string.IsNullOrWhiteSpace(backend.Program))
        {
            yield return $"the process backend '{backend.Name}' names no program";
        }

        if (!(backend.AnswerSeconds is > 0 and <= MostSeconds))
        {
            yield return $"the process backend '{backend.Name}' may take {NumberText.Of(backend.AnswerSeconds)} s for an answer; valid: above 0, at most {NumberText.Of(MostSeconds)}";
        }

        if (backend.Arguments.Prepend(backend.Program).Append(backend.WorkingFolder).Concat(backend.Environment.Values).Any(text => text is null || text.Contains('\0', StringComparison.Ordinal)))
        {
            yield return $"the process backend '{backend.Name}' has a program, an argument, a folder or a variable that is null or holds a zero character";
        }

        if (backend.Environment.Keys.FirstOrDefault(name => name.Length == 0 || name.Contains('=', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)) is { } variable)
        {
            yield return $"the process backend '{backend.Name}' sets a variable of the name '{variable}', which no environment can hold";
        }

        if (scenario.AllocationFreeBackends.Contains(backend.Name, StringComparer.Ordinal))
        {
            yield return $"the allocation-free backend '{backend.Name}' is a process; what its steps allocate cannot be measured";
        }
    }
}
