using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>Every field beside what it is expected to be: relative norms, and the worst cell.</summary>
internal static class FieldsSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Fields.Count == 0)
        {
            return;
        }

        text.Append("## Fields\n\nNorms of the difference, relative to the expected field or to its nominal size. The worst cell is the one with the largest difference.\n\n");
        MarkdownTable.Append(
            text,
            ["field", "backend and seed", "against", "norms / allowed", "worst cell", "there", "decision"],
            input.Result.Fields.Select(Row));
    }

    private static string[] Row(FieldResult result) =>
    [
        $"{result.Scenario}: {result.Field}",
        $"{result.Backend}, seed {NumberText.Of(result.Seed)}",
        AgainstWord.Of(result.Against),
        string.Join(", ", result.Norms.Select(norm => $"{norm.Norm} {NumberText.Rounded(norm.Value)}/{NumberText.Of(norm.Tolerance)}")),
        $"{result.WorstCell} of {NumberText.Of((long)result.Cells)}",
        $"{NumberText.WithUnit(NumberText.Of(result.Actual), result.Unit)}, expected {NumberText.Of(result.Expected)}",
        result.Holds ? "within" : "**drift**",
    ];
}
