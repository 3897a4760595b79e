using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Findings about series that were timed: one wording for their numbers.</summary>
internal static class TimingFinding
{
    /// <summary>One finding for each series of a decision.</summary>
    public static IEnumerable<Finding> Of(Diagnostic diagnostic, GateCase gate, TimingDecision decision) =>
        from result in gate.Timing
        where result.Decision == decision
        select About(result, Finding.Of(
            diagnostic,
            ("base", Base(gate)),
            ("ratio", TimingText.Ratio(result.Ratio)),
            ("interval", TimingText.Interval(result.Ratio)),
            ("noise", TimingText.Interval(result.NoiseFloor)),
            ("margin", NumberText.Percent(gate.Request.TimingMargin)),
            ("pairs", NumberText.Of((long)result.Pairs)),
            ("p", NumberText.Rounded(result.AdjustedP, 2)),
            ("needed", TimingText.Needed(result.PairsToResolve)),
            ("actual", result.Problem)));

    /// <summary>The finding with the series as its subject.</summary>
    public static Finding About(TimingResult result, Finding finding) => finding with { Subject = new(result.Scenario) { Backend = result.Backend } };

    /// <summary>The base as a person knows it.</summary>
    public static string Base(GateCase gate) => gate.Measurements.Comparison is { } comparison ? TimingText.Base(comparison) : gate.Request.CompareTo;
}
