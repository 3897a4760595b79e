using BnSyn.Gate.Analysis.Gains;
using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>How many pairs would have decided, if the next ones spread as these did: intervals shrink with the root of the number.</summary>
internal static class ResolvingPairs
{
    /// <summary>The most that are advised; a shift that lies on the margin needs arbitrarily many.</summary>
    public const int Most = 10_000;

    /// <summary>Estimates them.</summary>
    /// <param name="ratio">The undecided interval.</param>
    /// <param name="pairs">The pairs that it is made of.</param>
    /// <param name="margin">As a part of 1.</param>
    /// <param name="series">How many series are judged together.</param>
    /// <returns>More than there were, at least the fewest that can alarm, at most <see cref="Most"/>.</returns>
    public static int Of(RatioInterval ratio, int pairs, double margin, int series)
    {
        var fewest = TimingLevel.FewestPairs(series);
        var halfWidth = Math.Log(ratio.Upper / ratio.Lower) / 2;
        var distance = Math.Log(1 + margin) - Math.Log(ratio.Ratio);
        if (!double.IsFinite(halfWidth))
        {
            return fewest;
        }

        // One outlier may keep open what the interval says is decided: a pair and its mirror image more, then.
        var more = Math.Max(fewest, pairs + 2);

        // An alarm asks for a higher confidence than a pass.
        var wider = distance > 0 ? 1 : Quantile(TimingLevel.FalseAlarm / series) / Quantile(TimingLevel.FalsePass);
        var needed = pairs * Math.Pow(wider * halfWidth / distance, 2);
        return needed < Most ? Math.Max(more, (int)Math.Ceiling(needed)) : Most;
    }

    private static double Quantile(double level) => -Normal.InvCDF(0, 1, level);
}
