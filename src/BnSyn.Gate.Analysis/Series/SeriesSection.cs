using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Every series beside what it is expected to be: what was compared, the worst value, and the first departure.</summary>
internal static class SeriesSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Series.Count == 0)
        {
            return;
        }

        text.Append("## Series\n\nWhat lies outside the interval was not compared. The worst value is counted in what is allowed where it is: above 1 does not hold.\n\n");
        MarkdownTable.Append(
            text,
            ["series", "backend and seed", "against", "compared", "worst:", "first departure", "decision"],
            input.Result.Series.Select(Row));
    }

    private static string[] Row(SeriesResult result) =>
    [
        $"{result.Scenario}: {result.Series}",
        $"{result.Backend}, seed {NumberText.Of(result.Seed)}",
        AgainstWord.Of(result.Against),
        $"{NumberText.Of((long)result.Values)} values, {NumberText.Rounded(result.From)} to {NumberText.WithUnit(NumberText.Rounded(result.To), result.TimeUnit)}" + (result.Share < 1 ? $", {NumberText.Percent(result.Share)} of the longer one" : ""),
        $"{NumberText.Rounded(result.Worst)} ({result.WorstChannel})",
        result.First ?? "",
        result.Holds ? "within" : "**drift**",
    ];
}
