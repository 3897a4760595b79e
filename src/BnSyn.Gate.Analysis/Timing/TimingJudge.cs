using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Decides for every series whether this build is slower than its base.</summary>
/// <remarks>
/// The unit is the process (Georges, Buytaert and Eeckhout 2007, "Statistically rigorous Java performance
/// evaluation", OOPSLA; Kalibera and Jones 2013, "Rigorous benchmarking in reasonable time", ISMM). Identical code makes the two
/// processes of a pair exchangeable, so the log ratio is symmetric around 0, which is all that the signed-rank test assumes.
/// </remarks>
public static class TimingJudge
{
    /// <summary>Judges all series together.</summary>
    /// <param name="comparison">What was timed.</param>
    /// <param name="margin">The slowdown that matters, as a part of 1, above 0.</param>
    /// <returns>One result per series, in their order.</returns>
    public static IReadOnlyList<TimingResult> Judge(BaseComparison comparison, double margin)
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
