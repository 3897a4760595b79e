using BnSyn.Gate.Analysis.Timing.Facts;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Gains;

/// <summary>How many times as fast as the reference a backend is, over rounds in which both covered the same steps.</summary>
/// <param name="Median">Median over rounds of the reference's time divided by the backend's.</param>
/// <param name="LowerQuartile">A quarter of the rounds gave less.</param>
/// <param name="UpperQuartile">A quarter of the rounds gave more.</param>
/// <param name="Rounds">How many rounds there were.</param>
/// <remarks>
/// Quartiles are the median-unbiased estimates of Hyndman and Fan (1996), type 8, as MathNet.Numerics computes them. Rounds of
/// one process are no independent replicates: the spread describes, it does not test.
/// </remarks>
public sealed record SpeedUp(double Median, double LowerQuartile, double UpperQuartile, int Rounds)
{
    /// <summary>Pairs the rounds of two backends.</summary>
    /// <param name="timings">All timed stretches of a scenario.</param>
    /// <param name="reference">The reference's name.</param>
    /// <param name="backend">The backend's name.</param>
    /// <returns>The speed-up; <see langword="null"/> where no round has both.</returns>
    public static SpeedUp? Of(IReadOnlyList<TimingMeasurement> timings, string reference, string backend)
    {
        ArgumentNullException.ThrowIfNull(timings);
        var ratios =
            (from before in timings
             where before.Backend == reference
             from after in timings
             where after.Backend == backend && after.Round == before.Round && after.Seconds > 0 && after.Steps > 0
             select before.Seconds / before.Steps / (after.Seconds / after.Steps)).ToArray();
        return ratios.Length == 0
            ? null
            : new(ratios.Median(), ratios.LowerQuartile(), ratios.UpperQuartile(), ratios.Length);
    }
}
