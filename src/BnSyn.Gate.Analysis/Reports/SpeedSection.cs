using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>How fast each backend is, and how many times as fast as the reference.</summary>
internal static class SpeedSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (!input.Measurements.Scenarios.Any(scenario => scenario.Timings.Count > 0) && input.Measurements.ProcessGains is null)
        {
            return;
        }

        text.Append("## Speed\n\nAdvisory: nothing here is judged. Speed-up is the median over alternating rounds of the per-round ratio, with its quartiles (MathNet.Numerics, type 8). ");
        text.Append("The real-time factor is wall time divided by simulated time. Updates/s is synapses x steps / wall time, whether a synapse did anything or not: the ancestor's figure.\n\n");
        text.Append(input.Measurements.ProcessGains is null ? ""
            : "Where an interval stands in place of the quartiles, the speed-up is over pairs of fresh processes (Hodges-Lehmann with signed ranks).\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "speed-up:", "quartiles:", "rounds:", "real-time factor:", "synaptic events/s:", "updates/s:", "B allocated/step:"],
            input.Result.Gains.Select(Row));
        text.Append(FigureCell.Reasons(input.Result.Gains.SelectMany(gains =>
            new[] { gains.RealTimeFactor, gains.SynapticEventsPerSecond, gains.UpdatesPerSecond, gains.AllocatedBytesPerStep })));
    }

    private static string[] Row(BackendGains gains) =>
    [
        gains.Scenario,
        gains.Backend,
        SpeedUp(gains) is { } speedUp ? NumberText.Rounded(speedUp, 3) + "x" : FigureCell.Absent,
        Spread(gains),
        gains.SpeedUp is { } rounds ? NumberText.Of((long)rounds.Rounds) : FigureCell.Absent,
        FigureCell.Of(gains.RealTimeFactor),
        FigureCell.Rate(gains.SynapticEventsPerSecond),
        FigureCell.Rate(gains.UpdatesPerSecond),
        FigureCell.Of(gains.AllocatedBytesPerStep),
    ];

    private static double? SpeedUp(BackendGains gains) => gains.ProcessSpeedUp?.Ratio ?? gains.SpeedUp?.Median;

    private static string Spread(BackendGains gains) => gains switch
    {
        { ProcessSpeedUp: { } interval } => $"{NumberText.Rounded(interval.Lower, 3)} to {NumberText.Rounded(interval.Upper, 3)} (90 % interval)",
        { SpeedUp: { } quartiles } => $"{NumberText.Rounded(quartiles.LowerQuartile, 3)} to {NumberText.Rounded(quartiles.UpperQuartile, 3)}",
        _ => FigureCell.Absent,
    };
}
