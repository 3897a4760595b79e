using System.Text;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>How often runs gave another answer, where they were repeated in fresh processes.</summary>
internal static class DeterminismSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var rates = input.Measurements.Scenarios.SelectMany(AnswerRate.Of).ToList();
        if (rates.Count == 0)
        {
            return;
        }

        text.Append("## Determinism\n\n");
        text.Append("Runs that were repeated, each repetition but the first in a fresh process, and how many gave another answer than most of them did, to the last bit. ");
        text.Append($"The interval holds the engine's own rate with {NumberText.Percent(AnswerRate.Confidence)} confidence. ");
        text.Append("Runs that were asked again because of what they gave have no rate: they were not chosen at random.\n\n");
        MarkdownTable.Append(text, ["run", "threads", "why", "runs:", "other answers:", "rate:", "interval:"], rates.Select(Row));
    }

    private static string[] Row(AnswerRate rate) =>
    [
        $"{rate.Scenario}, {rate.Backend}, seed {NumberText.Of(rate.Seed)}",
        rate.Threads == 0 ? "the engine's choice" : NumberText.Of((long)rate.Threads),
        rate.IsAskedAgain ? "asked again" : "planned",
        NumberText.Of((long)rate.Runs),
        NumberText.Of((long)rate.Others),
        rate.Rate is { } part ? NumberText.Percent(part) : FigureCell.Absent,
        rate is { Lower: { } lower, Upper: { } upper } ? $"{NumberText.Percent(lower)} to {NumberText.Percent(upper)}" : FigureCell.Absent,
    ];
}
