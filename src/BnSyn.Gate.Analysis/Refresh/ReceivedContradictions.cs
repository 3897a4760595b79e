using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>What keeps received files from standing beside one another in one baseline.</summary>
internal static class ReceivedContradictions
{
    /// <summary>One finding per contradiction.</summary>
    /// <param name="scenarios">By scenario: the new parts of its files.</param>
    /// <param name="committed">By scenario: the committed baseline, <see langword="null"/> where there is none.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<List<ReceivedPart>> scenarios, IReadOnlyList<Baseline?> committed) =>
    [
        .. scenarios.SelectMany(parts => Pairs(parts, part => ReceivedPart.SaysOfScenario(part.Whole), "they are of other parameters, steps, seeds, metrics or backends")),
        .. scenarios.SelectMany(parts => parts.GroupBy(part => part.EnvironmentClass, StringComparer.Ordinal)
            .SelectMany(ofClass => Differing([.. ofClass], (first, second) => !ClassMerge.AreSame(first.Values, second.Values), $"two answers of the class {ofClass.Key}"))),
        .. Pairs([.. scenarios.SelectMany(parts => parts)], part => part.Provenance.Commit, "they are of other commits of the engine"),
        .. scenarios.Zip(committed).SelectMany(entry => entry.First.Where(part => IsOfAnotherBaseline(part, entry.Second))
            .Select(part => Contradiction(part, part, $"the block of class {part.EnvironmentClass} changes what the committed baseline knows: it was made from another baseline"))),
    ];

    // A refresh makes a class that gives something else the baseline's own; beside another it can only be new.
    private static bool IsOfAnotherBaseline(ReceivedPart part, Baseline? committed) =>
        !part.IsMain && committed is not null && committed.KnownClasses.Contains(part.EnvironmentClass, StringComparer.Ordinal);

    private static IEnumerable<Finding> Pairs(List<ReceivedPart> parts, Func<ReceivedPart, string> what, string problem) =>
        Differing(parts, (first, second) => what(first) != what(second), problem);

    private static IEnumerable<Finding> Differing(List<ReceivedPart> parts, Func<ReceivedPart, ReceivedPart, bool> differ, string problem) =>
        from other in parts.Skip(1)
        where differ(parts[0], other)
        select Contradiction(parts[0], other, problem);

    private static Finding Contradiction(ReceivedPart first, ReceivedPart second, string problem) =>
        Finding.Of(ReceivedDiagnostics.Contradiction, ("first", first.File.Path), ("second", second.File.Path), ("problem", problem)) with
        {
            Subject = new(second.Whole.Scenario),
            Location = new(second.File.Path, 1, 1),
        };
}
