using System.Text;
using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What changed, where it starts, how far it goes and what to do: the first screen of a run that did not pass.</summary>
internal static class CausesSection
{
    private const int MostCauses = 5;

    private const int MostNames = 6;

    public static void Append(StringBuilder text, ReportInput input)
    {
        var causes = input.Result.Causes;
        if (causes.Count == 0)
        {
            return;
        }

        text.Append(causes.Count == 1 ? "## Cause\n\n" : $"## {NumberText.Of((long)causes.Count)} causes\n\n");
        foreach (var cause in causes.Take(MostCauses))
        {
            Append(text, cause);
        }

        if (causes.Count > MostCauses)
        {
            text.Append($"- {NumberText.Of((long)causes.Count - MostCauses)} more, among the findings below.\n");
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, Cause cause)
    {
        text.Append($"- **{MarkdownTable.Cell(CauseText.Title(cause))}** ({OutcomeWord.Of(cause.Effect)}{CauseText.Extent(cause)})\n");
        Line(text, "in", Names(cause.Scenarios));
        Line(text, "starts", CauseText.Start(cause));
        Line(text, cause.Farthest is null ? "" : "farthest", (cause.Farthest ?? cause.Leading).Message);
        Line(text, "to do", cause.Leading.Diagnostic.Remedy);
    }

    private static void Line(StringBuilder text, string label, string content)
    {
        if (content.Length > 0)
        {
            text.Append($"  - {(label.Length > 0 ? label + ": " : "")}{MarkdownTable.Cell(content)}\n");
        }
    }

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {NumberText.Of((long)names.Count - MostNames)} more" : "");
}
