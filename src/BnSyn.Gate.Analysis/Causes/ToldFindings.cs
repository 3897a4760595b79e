using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Causes;

/// <summary>
/// What a build prints: everything where that is little. GitHub shows ten errors of a step, and the tenth line about one change says no more
/// than the first: of more errors those are printed that differ in cause, then in scenario.
/// </summary>
/// <param name="Findings">What is printed, in its order.</param>
/// <param name="Untold">How many errors are not.</param>
public sealed record ToldFindings(IReadOnlyList<Finding> Findings, int Untold)
{
    /// <summary>The most errors that are printed.</summary>
    public const int MostErrors = 10;

    /// <summary>Chooses.</summary>
    /// <param name="condensed">The findings, one per code, scenario and kind of comparison.</param>
    /// <param name="causes">What is behind them.</param>
    internal static ToldFindings Of(IReadOnlyList<Finding> condensed, IReadOnlyList<Cause> causes)
    {
        var errors = condensed.Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count <= MostErrors)
        {
            return new(condensed, 0);
        }

        // The first of each cause, then the first of each further scenario, and only then what says more of a scenario.
        var chosen = errors
            .Select((finding, index) => (Finding: finding, Index: index, Cause: CauseOf(finding, causes)))
            .GroupBy(error => error.Cause)
            .SelectMany(cause => cause.GroupBy(error => error.Finding.Subject?.Scenario).SelectMany((scenario, place) =>
                scenario.Select((error, further) => (error.Finding, error.Index, Rank: further > 0 ? 2 : place > 0 ? 1 : 0, cause.Key))))
            .OrderBy(error => error.Rank).ThenBy(error => error.Key).ThenBy(error => error.Index)
            .Take(MostErrors)
            .Select(error => error.Finding)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return new([.. condensed.Where(finding => finding.Severity != DiagnosticSeverity.Error || chosen.Contains(finding))], errors.Count - MostErrors);
    }

    // A condensed finding is one of those that it stands for, with another suffix.
    private static int CauseOf(Finding finding, IReadOnlyList<Cause> causes)
    {
        for (var index = 0; index < causes.Count; index++)
        {
            if (causes[index].Findings.Any(one => one.Diagnostic == finding.Diagnostic && one.Subject?.Scenario == finding.Subject?.Scenario))
            {
                return index;
            }
        }

        return causes.Count;
    }
}
