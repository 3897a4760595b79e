using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Gains;

/// <summary>A ratio of times with its interval: 1.1 is ten percent more time.</summary>
/// <param name="Ratio">The Hodges-Lehmann estimate over pairs, back from logarithms.</param>
/// <param name="Lower">The lower end, 0 where the pairs are too few.</param>
/// <param name="Upper">The upper end, infinity where the pairs are too few.</param>
public sealed record RatioInterval(double Ratio, double Lower, double Upper)
{
    /// <summary>From log ratios.</summary>
    internal static RatioInterval Of(LocationShift shift)
    {
        var interval = shift.Interval(TimingLevel.Confidence);
        return new(Math.Exp(interval.Shift), Math.Exp(interval.Lower), Math.Exp(interval.Upper));
    }

    /// <summary>Whether the whole interval is nearer to 1 than a margin, in either direction.</summary>
    /// <param name="margin">As a part of 1.</param>
    /// <returns>Whether it is.</returns>
    public bool IsInside(double margin) => Lower > 1 / (1 + margin) && Upper < 1 + margin;
}
