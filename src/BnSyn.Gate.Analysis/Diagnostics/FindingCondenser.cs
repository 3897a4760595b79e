namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>
/// Makes of many findings what a person reads in a build: one line per code, scenario and kind of comparison, for the worst
/// of them, with the number of all others. In full they are in <c>verdict.json</c>.
/// </summary>
internal static class FindingCondenser
{
    /// <summary>Condenses, in the order in which each group first appears. A finding about a file
    /// or about the gate is told by itself.</summary>
    public static IEnumerable<Finding> Condense(IReadOnlyList<Finding> findings) =>
        findings
            .Select((finding, index) => (Finding: finding, Group: Group(finding, index)))
            .GroupBy(entry => entry.Group)
            .Select(group => Condense([.. group.Select(entry => entry.Finding)]));

    private static (string Code, string Scenario, string Against) Group(Finding finding, int index) =>
        finding.Subject is { } subject && (subject.Backend ?? subject.Observable) is not null
            ? (finding.Diagnostic.Code, finding.Diagnostic.ConcernsRun ? "" : subject.Scenario, subject.Against?.ToString() ?? "")
            : (finding.Diagnostic.Code, "", NumberText.Of((long)index));

    private static Finding Condense(List<Finding> group)
    {
        var worst = group.MaxBy(finding => finding.Difference?.Excess ?? 0)!;
        if (group.Count == 1 || worst.Subject is not { } subject)
        {
            return worst;
        }

        var samePlace = group.Where(finding => finding.Subject!.Scenario == subject.Scenario && finding.Subject.Observable == subject.Observable && finding.Subject.Seed == subject.Seed);
        var backends = samePlace.Select(finding => finding.Subject!.Backend).Distinct(StringComparer.Ordinal).ToList();
        return worst with
        {
            Subject = subject with { Backend = subject.Backend is null ? null : string.Join(", ", backends) },
            Suffix = Others(group, backends.Count),
        };
    }

    private static string Others(List<Finding> group, int namedBackends)
    {
        string[] others =
        [
            Count(group, finding => finding.Subject!.Observable, 1, "observable"),
            Count(group, finding => finding.Subject!.Seed, 1, "seed"),
            Count(group, finding => finding.Subject!.Backend, namedBackends, "backend"),
            Count(group, finding => finding.Subject!.Scenario, 1, "scenario"),
        ];
        var named = string.Join(", ", others.Where(other => other.Length > 0));
        return named.Length == 0 ? "" : $"; also {named}";
    }

    private static string Count<T>(List<Finding> group, Func<Finding, T?> part, int named, string word)
    {
        var more = group.Select(part).Where(value => value is not null).Distinct().Count() - named;
        return more > 0 ? $"{more} more {word}{(more == 1 ? "" : "s")}" : "";
    }
}
