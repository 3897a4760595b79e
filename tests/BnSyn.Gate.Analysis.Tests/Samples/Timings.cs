using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;
using BnSyn.Gate.Analysis.Timing.Facts;
using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>Simulated processes: what they take is lognormal around a true time, as measured times are.</summary>
internal static class Timings
{
    public const double Margin = 0.1;

    private const double TrueSeconds = 0.02;

    /// <summary>One series of simulated processes.</summary>
    /// <param name="random">Draws the spread.</param>
    /// <param name="pairs">Pairs of processes.</param>
    /// <param name="ratio">True time of the candidate, by the base's.</param>
    /// <param name="spread">Spread between processes, as a part of 1.</param>
    /// <param name="again">True time of the base's second processes, by the base's.</param>
    public static TimedSeries Series(Random random, int pairs, double ratio = 1, double spread = 0.02, double again = 1) => new()
    {
        Scenario = Sample.Name,
        Backend = "accelerated",
        Steps = 100,
        PairsPlanned = pairs,
        Samples =
        [
            .. from pair in Enumerable.Range(0, pairs)
               from side in new (TimedEngine Engine, double Ratio)[] { (TimedEngine.Base, 1), (TimedEngine.BaseAgain, again), (TimedEngine.Candidate, ratio) }
               select new ProcessSample(side.Engine, pair, [TrueSeconds * side.Ratio * Math.Exp(Normal.Sample(random, 0, spread))], [0]),
        ],
    };

    /// <summary>The same with a fixed spread.</summary>
    public static TimedSeries Series(int pairs = 12, double ratio = 1, double spread = 0.01, double again = 1) =>
        Series(Law.Generator(7), pairs, ratio, spread, again);

    /// <summary>Series of one gate run.</summary>
    public static BaseComparison Compare(params TimedSeries[] series) => new(
        "origin/main", "0123456789abcdef0123456789abcdef01234567", IsSameEngine: false,
        new() { OrderSeed = 1, BudgetSeconds = 240, UsedSeconds = 100.5, Series = series });

    /// <summary>The sample's set with a comparison.</summary>
    public static MeasurementSet Set(BaseComparison comparison) => Sample.Set(Sample.Scenario()) with { Comparison = comparison };

    /// <summary>The series with every time changed.</summary>
    public static TimedSeries WithSeconds(this TimedSeries series, Func<double, double> change) => series with
    {
        Samples = [.. series.Samples.Select(sample => sample with { Seconds = [.. sample.Seconds.Select(change)] })],
    };
}
