using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>
/// Where a base is named, every scenario that the base has is timed against it, and is shown not to be slower by more than the timing
/// margin; the base against itself stays inside it, or nothing is told about the candidate.
/// </summary>
/// <remarks>
/// The unit is the process (Georges, Buytaert and Eeckhout 2007, "Statistically rigorous Java performance
/// evaluation", OOPSLA; Kalibera and Jones 2013, "Rigorous benchmarking in reasonable time", ISMM). Identical code makes the two
/// processes of a pair exchangeable, so the log ratio is symmetric around 0, which is all that the signed-rank test assumes.
/// </remarks>
internal static class SlowdownRule
{
    /// <summary>Judges all series together.</summary>
    /// <param name="comparison">What was timed.</param>
    /// <param name="margin">The slowdown that matters, as a part of 1, above 0.</param>
    /// <returns>One result per series, in their order.</returns>
    public static IReadOnlyList<TimingResult> Decide(BaseComparison comparison, double margin)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        SampleCheck.Positive(margin, nameof(margin));
        var prepared = comparison.Timing.Series.Select(Prepare).ToList();
        var tested = prepared.Count(IsUsable);
        var adjusted = new Queue<double>(Holm.Adjust([.. prepared.Where(IsUsable).Select(series => series.Slowdown!.PAbove(Math.Log(1 + margin)))]));
        return [.. prepared.Select(series => Decide(series, IsUsable(series) ? adjusted.Dequeue() : 1))];

        bool IsUsable(Prepared series) => series.Slowdown is not null;

        TimingResult Decide(Prepared series, double p)
        {
            if (series is not { Slowdown: { } slowdown, Noise: { } noise })
            {
                // The same code needs no time to be as fast as itself.
                var isSame = comparison.IsSameEngine && series.Result.Obstacle == TimingObstacle.NotAffordable;
                return isSame ? series.Result with { Decision = TimingDecision.SameEngine } : series.Result;
            }

            var (ratio, floor) = (RatioInterval.Of(slowdown), RatioInterval.Of(noise));
            var decision = comparison.IsSameEngine ? TimingDecision.SameEngine
                : !double.IsFinite(ratio.Upper) ? TimingDecision.Unresolved
                : !floor.IsInside(margin) ? TimingDecision.NoisyMachine
                : p <= TimingLevel.FalseAlarm ? TimingDecision.Slower
                : ratio.Upper < 1 / (1 + margin) ? TimingDecision.Faster
                : ratio.Upper < 1 + margin ? TimingDecision.WithinMargin
                : TimingDecision.Unresolved;
            return series.Result with
            {
                Decision = decision,
                Ratio = ratio,
                NoiseFloor = floor,
                AdjustedP = p,
                PairsToResolve = decision == TimingDecision.Unresolved
                    ? ResolvingPairs.Of(ratio, series.Result.Pairs, margin, tested)
                    : null,
            };
        }
    }

    /// <summary>Times that are none.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="gate">The run.</param>
    public static IEnumerable<Finding> FindUnusable(IReadOnlyList<TimingResult> results, GateCase gate) =>
        Find(TimingDiagnostics.Unusable, results, gate, TimingDecision.Unusable);

    /// <summary>Series that were not timed, and a base with which nothing was.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="gate">The run.</param>
    public static IEnumerable<Finding> FindNotTimed(IReadOnlyList<TimingResult> results, GateCase gate)
    {
        foreach (var result in results.Where(result => result.Decision == TimingDecision.NotTimed))
        {
            yield return About(result, OfObstacle(gate, result));
        }

        if (gate.Request.CompareTo.Length > 0 && results.All(result => result.Obstacle == TimingObstacle.NotInBase))
        {
            yield return NotTimed(gate, "no scenario was") with { Subject = new("(every scenario)") };
        }
    }

    /// <summary>What the series show: noise, a slowdown, nothing yet, and, as news, the same engine or a gain.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="gate">The run.</param>
    public static IEnumerable<Finding> FindShown(IReadOnlyList<TimingResult> results, GateCase gate) =>
    [
        .. Find(TimingDiagnostics.NoisyMachine, results, gate, TimingDecision.NoisyMachine),
        .. Find(TimingDiagnostics.Slower, results, gate, TimingDecision.Slower),
        .. Find(TimingDiagnostics.Unresolved, results, gate, TimingDecision.Unresolved),
        .. FindNews(results, gate),
    ];

    // A comparison of an engine with itself measures nothing but the machine.
    private static IEnumerable<Finding> FindNews(IReadOnlyList<TimingResult> results, GateCase gate)
    {
        var same = results.Where(result => result.Decision == TimingDecision.SameEngine).ToList();
        if (same.Count > 0)
        {
            yield return Finding.Of(
                TimingDiagnostics.SameEngine,
                ("base", Base(gate)),
                ("series", NumberText.Of((long)same.Count)),
                ("noise", TimingText.Interval(Hull([.. same.Select(result => result.NoiseFloor).OfType<RatioInterval>()]))));
        }

        foreach (var faster in Find(TimingDiagnostics.Faster, results, gate, TimingDecision.Faster))
        {
            yield return faster;
        }
    }

    private static IEnumerable<Finding> Find(Diagnostic diagnostic, IReadOnlyList<TimingResult> results, GateCase gate, TimingDecision decision) =>
        from result in results
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

    private static Finding OfObstacle(GateCase gate, TimingResult result) => result.Obstacle switch
    {
        TimingObstacle.NotInBase => Finding.Of(TimingDiagnostics.IsNew, ("base", Base(gate))),
        TimingObstacle.CandidateFailed => Finding.Of(TimingDiagnostics.SampleFailed, ("engine", "candidate"), ("problem", result.Problem)),
        TimingObstacle.BaseFailed => Finding.Of(TimingDiagnostics.SampleFailed, ("engine", $"base {Base(gate)}"), ("problem", result.Problem)),
        _ => NotTimed(gate, result.Problem),
    };

    private static Finding NotTimed(GateCase gate, string problem) =>
        Finding.Of(TimingDiagnostics.NotTimed, ("base", Base(gate)), ("problem", problem));

    // Without a sample nothing bounds it.
    private static RatioInterval Hull(RatioInterval[] floors) =>
        new(1, floors.Select(floor => floor.Lower).DefaultIfEmpty(0).Min(), floors.Select(floor => floor.Upper).DefaultIfEmpty(double.PositiveInfinity).Max());

    private static Finding About(TimingResult result, Finding finding) => finding with { Subject = new(result.Scenario) { Backend = result.Backend } };

    private static string Base(GateCase gate) => gate.Measurements.Comparison is { } comparison ? TimingText.Base(comparison) : gate.Request.CompareTo;

    private static Prepared Prepare(TimedSeries series)
    {
        var result = new TimingResult
        {
            Scenario = series.Scenario,
            Backend = series.Backend,
            Decision = TimingDecision.NotTimed,
            PairsPlanned = series.PairsPlanned,
            Problem = series.Problem,
            Obstacle = series.Obstacle,
        };
        var bad = series.Samples.SelectMany(sample => sample.Seconds.DefaultIfEmpty(double.NaN)).Where(seconds => !LogRatios.IsTime(seconds)).ToList();
        if (bad.Count > 0)
        {
            return new(result with { Decision = TimingDecision.Unusable, Problem = NumberText.Of(bad[0]) }, null, null);
        }

        var (slowdown, noise) = (LogRatios.AgainstBase(series, TimedEngine.Candidate), LogRatios.AgainstBase(series, TimedEngine.BaseAgain));
        return slowdown.Length == 0 || noise.Length == 0
            ? new(result with { Problem = result.Problem.Length > 0 ? result.Problem : "no pair of processes was finished" }, null, null)
            : new(result with { Pairs = slowdown.Length }, LogRatios.Shift(slowdown), LogRatios.Shift(noise));
    }

    private sealed record Prepared(TimingResult Result, LocationShift? Slowdown, LocationShift? Noise);
}
