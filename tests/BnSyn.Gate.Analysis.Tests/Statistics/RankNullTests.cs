using System.Numerics;
using BnSyn.Gate.Analysis.Statistics;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class RankNullTests
{
    /// <summary>Mann-Whitney U, two-sided, as in the tables of Siegel and Castellan or Hollander, Wolfe and Chicken.</summary>
    [Theory]
    [InlineData(5, 5, 0.05, 2)]
    [InlineData(5, 5, 0.01, 0)]
    [InlineData(8, 8, 0.05, 13)]
    [InlineData(8, 10, 0.05, 17)]
    [InlineData(10, 10, 0.05, 23)]
    [InlineData(10, 10, 0.01, 16)]
    [InlineData(20, 20, 0.05, 127)]
    [InlineData(20, 20, 0.01, 105)]
    public void Mann_Whitney_critical_values_are_those_of_the_tables(int first, int second, double alpha, long critical) =>
        Assert.Equal(critical, RankNull.MannWhitney(first, second).OrderAt(alpha / 2) - 1);

    /// <summary>Wilcoxon signed-rank, two-sided, as in the same tables.</summary>
    [Theory]
    [InlineData(6, 0.05, 0)]
    [InlineData(7, 0.05, 2)]
    [InlineData(8, 0.05, 3)]
    [InlineData(9, 0.05, 5)]
    [InlineData(10, 0.05, 8)]
    [InlineData(15, 0.05, 25)]
    [InlineData(20, 0.05, 52)]
    [InlineData(25, 0.05, 89)]
    [InlineData(8, 0.01, 0)]
    [InlineData(10, 0.01, 3)]
    [InlineData(15, 0.01, 15)]
    [InlineData(20, 0.01, 37)]
    [InlineData(25, 0.01, 68)]
    public void Signed_rank_critical_values_are_those_of_the_tables(int pairs, double alpha, long critical) =>
        Assert.Equal(critical, RankNull.SignedRank(pairs).OrderAt(alpha / 2) - 1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(6, 4)]
    public void Mann_Whitney_counts_are_those_of_all_orderings(int first, int second)
    {
        double[] ranks = [.. Enumerable.Range(1, first + second)];
        var counts = MannWhitneyCounts.Of(first, second);

        for (var u = 0; u <= first * second; u++)
        {
            Assert.Equal(Enumeration.Splits(ranks, first).Count(split => Mann(split.First, split.Second) == u), (int)counts[u]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void Signed_rank_counts_are_those_of_all_signs(int pairs)
    {
        double[] ranks = [.. Enumerable.Range(1, pairs)];
        var counts = SignedRankCounts.Of(pairs);

        for (var sum = 0; sum < counts.Length; sum++)
        {
            Assert.Equal(Enumeration.SignFlips(ranks).Count(signed => signed.Where(rank => rank > 0).Sum() == sum), (int)counts[sum]);
        }
    }

    [Theory]
    [InlineData(3, 20)]
    [InlineData(20, 20)]
    [InlineData(32, 32)]
    public void Mann_Whitney_agrees_with_Perfolizer_where_that_does_not_overflow(int first, int second)
    {
        var ours = RankNull.MannWhitney(first, second);
        var perfolizer = new MannWhitneyLoefflerExactCdf();

        for (var u = 0; u < first * second; u += 7)
        {
            // Perfolizer's is the probability of less than u.
            Assert.Equal(perfolizer.Cdf(first, second, u), ours.AtMost(u - 1), 1e-12);
        }
    }

    [Theory]
    [InlineData(65, 66)]
    [InlineData(1, 130)]
    [InlineData(131, 0)]
    public void The_counts_of_the_largest_exact_samples_do_not_overflow(int first, int second)
    {
        var counts = MannWhitneyCounts.Of(first, second);
        var total = counts.Aggregate(UInt128.Zero, (sum, count) => checked(sum + count));

        Assert.Equal(1, MathNet.Numerics.SpecialFunctions.Binomial(first + second, first) / (double)total, 1e-9);
        Assert.Equal(counts, counts.Reverse());
    }

    [Theory]
    [InlineData(20, 111)]
    [InlineData(65, 66)]
    [InlineData(40, 60)]
    [InlineData(100, 100)]
    [InlineData(141, 141)]
    public void The_approximation_of_Mann_Whitney_never_makes_an_interval_narrower(int first, int second) =>
        AssertNoNarrower(RankNull.MannWhitney(first, second), RankNull.MannWhitney(first, second, approximate: true));

    [Theory]
    [InlineData(60)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1000)]
    public void The_approximation_of_the_signed_rank_never_makes_an_interval_narrower(int pairs) =>
        AssertNoNarrower(RankNull.SignedRank(pairs), RankNull.SignedRank(pairs, approximate: true));

    [Theory]
    [InlineData(20, 111)]
    [InlineData(65, 66)]
    public void Chances_of_Mann_Whitney_are_the_counts_over_all_to_twelve_digits(int first, int second) =>
        AssertSame(MannWhitneyCounts.Of(first, second), MannWhitneyChances.Of(first, second));

    [Theory]
    [InlineData(30)]
    [InlineData(127)]
    public void Chances_of_the_signed_rank_are_the_counts_over_all_to_twelve_digits(int pairs) =>
        AssertSame(SignedRankCounts.Of(pairs), SignedRankChances.Of(pairs));

    /// <summary>In exact integers of any size.</summary>
    [Theory]
    [InlineData(128)]
    [InlineData(300)]
    public void Many_pairs_have_the_chances_of_counts_without_bound(int pairs)
    {
        var counts = new BigInteger[(pairs * (pairs + 1) / 2) + 1];
        counts[0] = 1;
        for (var rank = 1; rank <= pairs; rank++)
        {
            for (var sum = rank * (rank + 1) / 2; sum >= rank; sum--)
            {
                counts[sum] += counts[sum - rank];
            }
        }

        var (law, upTo) = (RankNull.SignedRank(pairs), BigInteger.Zero);
        Assert.True(law.IsExact);
        for (var value = 0; value < counts.Length / 2; value++)
        {
            upTo += counts[value];
            if (value % 97 == 0)
            {
                Assert.Equal(1, law.AtMost(value) / Math.Exp(BigInteger.Log(upTo) - (pairs * Math.Log(2))), 1e-10);
            }
        }
    }

    /// <summary>What docs/statistics.md says of the sizes above the exact ones.</summary>
    [Fact]
    public void Beyond_the_exact_laws_a_p_value_errs_to_the_safe_side_by_at_most_what_the_page_says()
    {
        AssertTooLarge(RankNull.SignedRank(1000), RankNull.SignedRank(1000, approximate: true));
        AssertTooLarge(RankNull.MannWhitney(141, 141), RankNull.MannWhitney(141, 141, approximate: true));
        Assert.False(RankNull.SignedRank(1001).IsExact || RankNull.MannWhitney(141, 142).IsExact);

        static void AssertTooLarge(RankNull exact, RankNull approximate)
        {
            foreach (var (alpha, most) in new[] { (0.05, 1.001), (0.00125, 1.04), (1e-6, 1.35) })
            {
                var value = exact.OrderAt(alpha) - 1;
                Assert.InRange(approximate.AtMost(value) / exact.AtMost(value), 1 - 1e-3, most);
            }
        }
    }

    private static void AssertSame(UInt128[] counts, double[] chances)
    {
        var all = counts.Aggregate(UInt128.Zero, (sum, count) => sum + count);
        Assert.Equal(counts.Length, chances.Length);
        Assert.All(counts.Zip(chances), pair => Assert.Equal(1, pair.Second / ((double)pair.First / (double)all), 1e-12));
    }

    private static void AssertNoNarrower(RankNull exact, RankNull approximate)
    {
        Assert.True(exact.IsExact && !approximate.IsExact);
        foreach (var alpha in new[] { 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001, 1e-4, 1e-5 })
        {
            Assert.InRange(exact.AtMost(approximate.OrderAt(alpha) - 1), alpha / 4, alpha);
        }
    }

    private static int Mann(double[] first, double[] second) => first.Sum(x => second.Count(y => x > y));
}
