using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>How fast each backend is, and how many times as fast as the reference.</summary>
internal static class SpeedSection
{
    private static readonly GainsColumn Updates = GainsColumn.Rate("updates/s:", gains => gains.UpdatesPerSecond) with { IsOptional = true };

    private static readonly GainsColumn[] Columns =
    [
        GainsColumn.Where,
        new("speed-up:", gains => SpeedUp(gains) is { } speedUp ? NumberText.Rounded(speedUp, 3) + "x" : FigureCell.Absent),
        new("quartiles:", Spread),
        GainsColumn.Of("real-time factor:", gains => gains.RealTimeFactor),
        GainsColumn.Rate("synaptic events/s:", gains => gains.SynapticEventsPerSecond) with { IsOptional = true },
        Updates,
        GainsColumn.Of("B allocated/step:", gains => gains.AllocatedBytesPerStep),
    ];

    public static void Append(StringBuilder text, ReportInput input)
    {
        if (!input.Measurements.Scenarios.Any(scenario => scenario.Timings.Count > 0) && input.Measurements.ProcessGains is null)
        {
            return;
        }

        text.Append("## Speed\n\nAdvisory: nothing here is judged. Speed-up is the median over alternating rounds of the per-round ratio, with its quartiles (MathNet.Numerics, type 8). ");
        text.Append("The real-time factor is wall time divided by simulated time.");
        text.Append(Updates.IsShown(input.Gains) ? " Updates/s is synapses x steps / wall time, whether a synapse did anything or not.\n\n" : "\n\n");
        text.Append(input.Measurements.ProcessGains is null ? ""
            : "Where an interval replaces the quartiles, the speed-up is over pairs of fresh processes (Hodges-Lehmann with signed ranks).\n\n");
        GainsTable.Append(text, input.Gains, Columns);
        AppendOutside(text, input);
    }

    private static void AppendOutside(StringBuilder text, ReportInput input)
    {
        string[][] rows =
        [
            .. from scenario in input.Measurements.Scenarios
               from timings in scenario.Timings.GroupBy(timing => timing.Backend, StringComparer.Ordinal)
               let outside = timings.Sum(timing => timing.OutsideSeconds)
               where outside > 0
               select new[]
               {
                   scenario.Description.Name,
                   timings.Key,
                   NumberText.Rounded(1e3 * outside / timings.Count(), 3),
                   NumberText.Percent(outside / timings.Sum(timing => timing.Seconds + timing.OutsideSeconds)),
               },
        ];
        if (rows.Length > 0)
        {
            text.Append("Backends with a process of their own measure their steps themselves. What their stretches took besides is the protocol's and is in no figure above:\n\n");
            MarkdownTable.Append(text, ["scenario", "backend", "taken out (ms/stretch):", "of the whole:"], rows);
        }
    }

    private static double? SpeedUp(BackendGains gains) => gains.ProcessSpeedUp?.Ratio ?? gains.SpeedUp?.Median;

    private static string Spread(BackendGains gains) => gains switch
    {
        { ProcessSpeedUp: { } interval } => $"{NumberText.Rounded(interval.Lower, 3)} to {NumberText.Rounded(interval.Upper, 3)} (90 % interval)",
        { SpeedUp: { } quartiles } => $"{NumberText.Rounded(quartiles.LowerQuartile, 3)} to {NumberText.Rounded(quartiles.UpperQuartile, 3)} ({NumberText.Of((long)quartiles.Rounds)} rounds)",
        _ => FigureCell.Absent,
    };
}
