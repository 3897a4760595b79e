using System.Text;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What a refresh changed in the baselines, and why.</summary>
internal static class RefreshSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Refresh is not { } refresh || !input.Request.RefreshBaselines)
        {
            return;
        }

        text.Append("## Refreshed baselines\n\n");
        text.Append($"Reason: {MarkdownTable.Cell(input.Request.RefreshReason)}\n\n");
        foreach (var change in refresh.Changes.DefaultIfEmpty(refresh.IsRefused ? "refused; nothing was written" : "nothing changed; every file was kept"))
        {
            text.Append($"- {MarkdownTable.Cell(change)}\n");
        }

        text.Append('\n');
    }
}
