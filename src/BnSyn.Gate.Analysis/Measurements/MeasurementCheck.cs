using System.Text.Json;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>
/// What types alone do not say of a file of measurements: no list holds null, no digest is null, every run is there once, and every
/// scenario is one that the gate would have run. Judging may then rely on it.
/// </summary>
internal static class MeasurementCheck
{
    // Their members are there by name only.
    private static readonly string[] Named = [".digests", ".recordings", "packages"];

    /// <summary>The first place that holds a null where a value must be; <see langword="null"/> where none does.</summary>
    public static string? ProblemOf(JsonElement file) => NullIn(file, "") is { } place ? $"{place} is null" : null;

    /// <summary>The first mistake in a scenario; <see langword="null"/> where there is none.</summary>
    public static string? ProblemOf(MeasurementSet set) => set.Scenarios
        .SelectMany(scenario => ScenarioDescriptionCheck.Problems(scenario.Description).Concat(Repeated(scenario))
            .Select(problem => $"'{scenario.Description.Name}': {problem}"))
        .Concat(Twice(set.Scenarios.Select(scenario => scenario.Description.Name), name => $"scenario '{name}'"))
        .FirstOrDefault();

    private static IEnumerable<string> Repeated(ScenarioMeasurement scenario) =>
    [
        .. Twice(scenario.Runs, Words),
        .. Twice(scenario.EnsembleRuns, Words),
        .. Twice(scenario.EnsembleRepetitions, Words),
        .. Twice(scenario.Perturbed ?? [], Words),
        .. Twice(scenario.PerturbedEnsemble ?? [], Words),
    ];

    private static IEnumerable<string> Twice<T>(IEnumerable<T> things, Func<T, string> words) =>
        things.GroupBy(words, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key} is present twice");

    private static string Words(RunMeasurement run) => FormattableString.Invariant($"repetition {run.Repetition} of seed {run.Seed} ({run.Backend})");

    private static string Words(PerturbedRun run) => FormattableString.Invariant($"{run.Perturbation} {run.Size:R}, {Words(run.Run)}");

    private static string? NullIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select((item, index) => Inside(item, $"{path}[{index}]", mayBeNull: false)).FirstOrDefault(place => place is not null),

        // A member may be absent and so may be null, unless its type says otherwise; a digest or a recording is a member by name only.
        JsonValueKind.Object => element.EnumerateObject()
            .Select(member => Inside(member.Value, $"{path}.{member.Name}".TrimStart('.'), mayBeNull: !Named.Any(named => path.EndsWith(named, StringComparison.Ordinal))))
            .FirstOrDefault(place => place is not null),
        _ => null,
    };

    private static string? Inside(JsonElement element, string path, bool mayBeNull) =>
        element.ValueKind == JsonValueKind.Null && !mayBeNull ? path : NullIn(element, path);
}
