using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What the build showed, each with what to do about it.</summary>
internal static class FindingsSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Condensed.Count == 0)
        {
            return;
        }

        text.Append("## Findings\n\n");
        var told = input.IsShort ? input.Result.Told : new(input.Result.Condensed, 0);
        foreach (var finding in told.Findings.OrderByDescending(finding => finding.Severity))
        {
            text.Append($"- **{SeverityWord.Of(finding.Severity)} [{finding.Diagnostic.Code}]({finding.Diagnostic.HelpLink})** ");
            text.Append($"{Place(finding)}{MarkdownTable.Cell(finding.Message)}. {finding.Diagnostic.Remedy}\n");
        }

        text.Append(told.Untold > 0 ? $"- {NumberText.Of((long)told.Untold)} more errors, in report.html.\n\n" : "\n");
    }

    // The name only: the report is the same wherever the repository lies.
    private static string Place(Finding finding) =>
        finding.Location is { Line: > 0 } location ? $"`{Path.GetFileName(location.File)}({location.Line},{location.Column})`: " : "";
}
