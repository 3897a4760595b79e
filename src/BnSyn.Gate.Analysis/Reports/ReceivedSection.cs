using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What a refresh would write for the scenarios that fail, and where it lies.</summary>
internal static class ReceivedSection
{
    private const int MostInShort = 10;

    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Received.Count == 0)
        {
            return;
        }

        text.Append("## Received baselines\n\n");
        text.Append("What a refresh would propose, beside this report, to be compared with the committed file. They are not accepted yet, and what only a refresh measures ");
        text.Append("(the sensitivity, the whole ensemble) is left out or old: `physics-gate accept` takes them with a reason, and in the folder of baselines such a file is refused.\n\n");
        var shown = input.IsShort ? input.Received.Take(MostInShort).ToList() : input.Received;
        foreach (var received in shown)
        {
            var what = received.Proposed is not null
                ? $"`{received.File}`: {NumberText.Of((long)received.Changes.Count)} change{(received.Changes.Count == 1 ? "" : "s")}, first: {MarkdownTable.Cell(received.Changes[0])}"
                : $"{received.Scenario}: none, a refresh would be refused: {MarkdownTable.Cell(Reasons(received.Refusals))}";
            text.Append($"- {what}\n");
        }

        text.Append(shown.Count < input.Received.Count ? $"- {NumberText.Of((long)input.Received.Count - shown.Count)} more files.\n\n" : "\n");
    }

    private static string Reasons(IReadOnlyList<Finding> refusals) => string.Join(" | ", refusals.Select(refusal => $"{refusal.Diagnostic.Code} {refusal.Message}"));
}
