using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What the rank tests show of a known law, in theory.</summary>
/// <remarks>
/// A test rejects where few contrasts lie beyond its bound. The mean and the variance of their number are exact for every shift,
/// near or far (Lehmann, E. L. 1975, Nonparametrics: Statistical Methods Based on Ranks, sections 2.3 and 4.2); between 0 and all
/// contrasts the number follows about a Beta law with these two moments, which unlike the normal law knows both ends.
/// </remarks>
internal static class RankTheory
{
    /// <summary>The level that a one-sided test at alpha has for values without ties.</summary>
    public static double Attained(SeedCounts seeds, double alpha) => Null(seeds) is var none ? none.AtMost(none.OrderAt(alpha) - 1) : 0;

    /// <summary>The chance to show that a shift lies on its side of a bound.</summary>
    /// <param name="comparison">Seeds and law.</param>
    /// <param name="distance">From the true shift to the bound, in standard deviations.</param>
    /// <param name="alpha">The level of the one-sided test.</param>
    public static double Chance(Comparison comparison, double distance, double alpha)
    {
        var none = Null(comparison.Seeds);
        var (mean, variance) = comparison.Seeds.Paired
            ? SignedRank(comparison.Law.Difference, comparison.Seeds.Reference, distance)
            : MannWhitney(comparison.Law.Shape, comparison.Seeds.Reference, comparison.Seeds.Candidate, distance);
        var (share, spread) = (mean / none.Largest, variance / none.Largest / none.Largest);
        var size = (share * (1 - share) / spread) - 1;
        return Beta.CDF(share * size, (1 - share) * size, (none.OrderAt(alpha) - 0.5) / none.Largest);
    }

    private static RankNull Null(SeedCounts seeds) =>
        seeds.Paired ? RankNull.SignedRank(seeds.Reference) : RankNull.MannWhitney(seeds.Reference, seeds.Candidate);

    /// <summary>Of the differences candidate - reference those that lie the distance or more below the shift.</summary>
    private static (double Mean, double Variance) MannWhitney(Shape law, double references, double candidates, double distance)
    {
        var one = law.Mean(reference => law.AtMost(reference - distance));
        var sameReference = law.Mean(reference => Math.Pow(law.AtMost(reference - distance), 2));
        var sameCandidate = law.Mean(candidate => Math.Pow(1 - law.AtMost(candidate + distance), 2));
        var all = references * candidates;
        return (all * one, all * ((one * (1 - one)) + ((candidates - 1) * (sameReference - (one * one))) + ((references - 1) * (sameCandidate - (one * one)))));
    }

    /// <summary>Of the Walsh averages of the differences those that lie the distance or more below the shift.</summary>
    private static (double Mean, double Variance) SignedRank(Shape law, double pairs, double distance)
    {
        double Other(double difference) => law.AtMost((-2 * distance) - difference);
        var single = law.AtMost(-distance);
        var average = law.Mean(Other);
        var both = law.Mean(difference => difference <= -distance ? Other(difference) : 0);
        var shared = law.Mean(difference => Math.Pow(Other(difference), 2));
        var couples = pairs * (pairs - 1);
        return (
            (couples / 2 * average) + (pairs * single),
            (pairs * single * (1 - single)) + (couples / 2 * average * (1 - average))
                + (2 * couples * (both - (single * average))) + (couples * (pairs - 2) * (shared - (average * average))));
    }
}
