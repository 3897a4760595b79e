using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Whether this build is slower than another commit's, in the words of who reviews the change.</summary>
internal static class TimingSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Measurements.Comparison is not { } comparison || input.Result.Timing.Count == 0)
        {
            return;
        }

        var timing = comparison.Timing;
        text.Append($"## Speed against {MarkdownTable.Cell(TimingText.Base(comparison))}\n\n");
        text.Append("Ratio: time of this build / time of the base; 1.1 is ten percent slower. Each sample is a fresh process: the sum over parts of the run of the median over passes; ");
        text.Append("pairs run in random mirrored order with the base a second time beside them, whose ratio to the base is the noise floor. ");
        text.Append($"Intervals are Hodges-Lehmann with signed ranks, 90 %. Slower is what is shown to be above the margin of {NumberText.Percent(input.Request.TimingMargin)} ");
        text.Append($"with a false-alarm rate of at most {NumberText.Percent(TimingLevel.FalseAlarm)} for all rows together (Holm).\n\n");
        MarkdownTable.Append(
            text,
            ["scenario and backend", "ratio:", "interval:", "noise floor:", "pairs:", "p (slower):", "decision"],
            input.Result.Timing.Select(Row));
        text.Append(comparison.IsSameEngine ? "Both builds have the same code: the rows show what this machine makes of no difference at all.\n\n" : "");
        text.Append($"Took {NumberText.Rounded(timing.UsedSeconds, 3)} s of a budget of {NumberText.Rounded(timing.BudgetSeconds, 3)} s; order of processes from seed {NumberText.Of((long)timing.OrderSeed)}.\n\n");
    }

    private static string[] Row(TimingResult result) =>
    [
        $"{result.Scenario}, {result.Backend}",
        TimingText.Ratio(result.Ratio),
        TimingText.Interval(result.Ratio),
        TimingText.Interval(result.NoiseFloor),
        $"{NumberText.Of((long)result.Pairs)} of {NumberText.Of((long)result.PairsPlanned)}",
        result.Ratio is null ? FigureCell.Absent : NumberText.Rounded(result.AdjustedP, 2),
        Decision(result),
    ];

    private static string Decision(TimingResult result) => result.Decision switch
    {
        TimingDecision.Slower => "**slower**",
        TimingDecision.WithinMargin => "not slower",
        TimingDecision.Faster => "faster",
        TimingDecision.SameEngine => "same code",
        TimingDecision.NoisyMachine => "**machine too noisy to tell**",
        TimingDecision.Unusable => $"**invalid: a time of {result.Problem} s**",
        TimingDecision.NotTimed => $"not timed: {result.Problem}",
        _ => $"**open**: {TimingText.Needed(result.PairsToResolve)} would tell",
    };
}
