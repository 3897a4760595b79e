using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>What a report is written from, by scenario: there may be many scenarios, findings and comparisons.</summary>
/// <param name="Report">The report's input.</param>
internal sealed record OverviewInput(ReportInput Report)
{
    /// <summary>What was judged.</summary>
    public GateResult Result => Report.Result;

    /// <summary>The findings that decide anything, by scenario.</summary>
    public ILookup<string, Finding> Findings { get; } = Report.Result.Findings.Where(finding => finding.Effect is not null && finding.Subject is not null)
        .ToLookup(finding => finding.Subject!.Scenario, StringComparer.Ordinal);

    /// <summary>The comparisons of single runs, by scenario.</summary>
    public ILookup<string, Comparison> Comparisons { get; } = Report.Result.Comparisons.ToLookup(comparison => comparison.Scenario, StringComparer.Ordinal);

    /// <summary>What the findings of some codes make of a scenario.</summary>
    public IEnumerable<Outcome> EffectsOf(JudgedScenario scenario, IReadOnlyList<Diagnostic> codes) =>
        Findings[scenario.Name].Where(finding => codes.Contains(finding.Diagnostic)).Select(finding => finding.Effect!.Value);
}
