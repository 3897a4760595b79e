using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The whole traces of what ended runs, folded: the findings above name their first frames.</summary>
internal static class TracesSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        // A fault of the engine mostly ends every run of it in the same way.
        var traces = input.Result.Findings.Where(finding => finding.Trace.Length > 0).GroupBy(finding => finding.Trace, StringComparer.Ordinal).ToList();
        if (traces.Count == 0)
        {
            return;
        }

        text.Append("## Traces\n\n");
        foreach (var same in traces)
        {
            var more = same.Count() > 1 ? $", and {NumberText.Of((long)same.Count() - 1)} more" : "";
            text.Append($"<details><summary>{MarkdownTable.Cell(Words(same.First()))}{more}</summary>\n\n");
            foreach (var line in same.Key.Split('\n'))
            {
                // A block by its indent: no text of the engine's can end it.
                text.Append("    ").Append(line.Replace('\r', ' ')).Append('\n');
            }

            text.Append("\n</details>\n\n");
        }
    }

    private static string Words(Finding finding) =>
        $"{finding.Subject?.Scenario}{(finding.Subject?.Backend is { } backend ? $", {backend}" : "")}{(finding.Subject?.Seed is { } seed ? $", seed {NumberText.Of(seed)}" : "")}";
}
