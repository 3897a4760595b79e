using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Makes the finding about a change beyond the threshold.</summary>
internal static class TrendFinding
{
    /// <summary>Fills in the row of the table of codes; worst first is by how many thresholds the change is.</summary>
    public static Finding Of(TrendRow row, double threshold, bool fail)
    {
        var (before, after) = (row.Before!.Value, row.After!.Value);
        var finding = Finding.Of(
            row.Kind == TrendKind.Changed ? HistoryDiagnostics.Changed : HistoryDiagnostics.Creeping,
            ("series", row.Series), ("change", TrendText.Change(row)), ("way", TrendText.Way(row)), ("before", NumberText.Rounded(before)),
            ("after", NumberText.WithUnit(NumberText.Rounded(after), row.Unit)), ("place", row.Place),
            ("threshold", NumberText.Percent(threshold)), ("p", NumberText.Rounded(row.P, 2))) with
        {
            Subject = new(row.Scenario) { Observable = row.Series },
            Difference = new(before, after, row.Unit, NumberText.Percent(threshold), Math.Abs(row.RelativeChange)),
        };
        return fail ? finding with { Severity = DiagnosticSeverity.Error, Effect = Outcome.Drift } : finding;
    }
}
