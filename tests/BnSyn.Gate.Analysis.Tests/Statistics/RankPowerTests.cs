using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class RankPowerTests
{
    private const double Z95 = 1.6448536269514722;
    private const double Z90 = 1.2815515655446004;

    [Fact]
    public void With_many_seeds_the_provable_margin_is_that_of_normal_theory() =>
        Assert.Equal(
            3 * Math.Sqrt(2 / 50_000.0 / RankPower.WorstCaseEfficiency) * (Z95 + Z95),
            new RankPower(3, 0.05).ProvableMargin(SeedCounts.Samples(50_000, 50_000), 0.9),
            1e-5);

    [Fact]
    public void With_many_seeds_the_detectable_effect_is_that_of_normal_theory() =>
        Assert.Equal(
            1 + (3 * Math.Sqrt(1 / 50_000.0 / RankPower.NormalEfficiency) * (Z95 + Z90)),
            new RankPower(3, 0.05, RankPower.NormalEfficiency).DetectableEffect(SeedCounts.Pairs(50_000), 1, 0.9),
            1e-5);

    /// <summary>
    /// Noether (1987) needs N = (z95 + z90)^2 / (12 c (1-c) (p - 1/2)^2) values in both samples, c of them in one, where p is the chance
    /// that a value of one exceeds one of the other: for p = 0.7 and c = 1/2, 72. For normal values that p is a shift of 0.742.
    /// </summary>
    [Theory]
    [InlineData(0.5, 72)]
    [InlineData(0.25, 96)]
    public void Noethers_sample_sizes_detect_what_they_are_for(double share, int total)
    {
        var shift = Math.Sqrt(2) * Normal.InvCDF(0, 1, 0.7);
        var needed = Math.Pow(Z95 + Z90, 2) / (12 * share * (1 - share) * 0.2 * 0.2);
        var seeds = SeedCounts.Samples((int)(share * total), (int)((1 - share) * total));

        Assert.InRange(needed, total - 1, total);
        Assert.Equal(0.9, new RankPower(1, 0.05, RankPower.NormalEfficiency).ChanceOfDrift(seeds, 0, shift), 0.03);
    }

    [Fact]
    public void More_seeds_a_wider_margin_a_smaller_spread_and_a_larger_shift_never_lower_the_power()
    {
        var (test, noisier) = (new RankPower(1, 0.05), new RankPower(1.5, 0.05));
        foreach (var count in new[] { 2, 3, 5, 8, 20, 100 })
        {
            var (fewer, more) = (SeedCounts.Samples(count, 20), SeedCounts.Samples(count + 1, 20));
            Assert.True(test.ChanceOfEquivalence(fewer, 0.8) <= test.ChanceOfEquivalence(more, 0.8));
            Assert.True(test.ChanceOfEquivalence(fewer, 0.8) <= test.ChanceOfEquivalence(fewer, 0.9));
            Assert.True(noisier.ChanceOfEquivalence(fewer, 0.8) <= test.ChanceOfEquivalence(fewer, 0.8));
            Assert.True(test.ChanceOfDrift(fewer, 0.8, 1.5) <= test.ChanceOfDrift(fewer, 0.8, 1.6));
            Assert.True(test.ChanceOfDrift(fewer, 0.8, 1.5) <= test.ChanceOfDrift(more, 0.8, 1.5));
            Assert.Equal(test.ChanceOfDrift(fewer, 0.8, 1.5), test.ChanceOfDrift(fewer, 0.8, -1.5));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void Margin_effect_and_power_invert_each_other(int count)
    {
        var test = new RankPower(2.5, 0.05);
        foreach (var seeds in new[] { SeedCounts.Samples(count, count), SeedCounts.Samples(count, 200), SeedCounts.Pairs(count) })
        {
            Assert.Equal(0.9, test.ChanceOfEquivalence(seeds, test.ProvableMargin(seeds, 0.9)), 1e-6);
            Assert.Equal(0.9, test.ChanceOfDrift(seeds, 0.7, test.DetectableEffect(seeds, 0.7, 0.9)), 1e-6);
            Assert.Equal(0.05, test.ChanceOfDrift(seeds, 0.7, -0.7), 1e-6);
        }
    }

    [Fact]
    public void The_required_seeds_are_the_first_number_that_has_the_power()
    {
        var test = new RankPower(1, 0.05);
        var (each, candidate, pairs) =
            (RequiredSeeds.InEachSample(test, 0.5, 0.9), RequiredSeeds.OfCandidate(test, 200, 0.5, 0.9), RequiredSeeds.OfPairs(test, 0.5, 0.9));

        // Normal theory: (1.645 + 1.645)^2 * 2 / 0.864 / 0.5^2 = 100.2 in each sample, and half as many pairs; Student's law adds a few.
        Assert.InRange(each!.Value, 101, 103);
        Assert.InRange(pairs!.Value, 51, 54);
        Assert.True(test.ChanceOfEquivalence(SeedCounts.Samples(each.Value, each.Value), 0.5) >= 0.9);
        Assert.True(test.ChanceOfEquivalence(SeedCounts.Samples(each.Value - 1, each.Value - 1), 0.5) < 0.9);
        Assert.True(test.ChanceOfEquivalence(SeedCounts.Samples(200, candidate!.Value), 0.5) >= 0.9);
        Assert.True(test.ChanceOfEquivalence(SeedCounts.Samples(200, candidate.Value - 1), 0.5) < 0.9);
        Assert.True(test.ChanceOfEquivalence(SeedCounts.Pairs(pairs.Value - 1), 0.5) < 0.9);
    }

    [Fact]
    public void A_reference_with_too_few_seeds_is_told_apart_from_one_that_needs_many() =>
        Assert.Null(RequiredSeeds.OfCandidate(new RankPower(1, 0.05), 10, 0.5, 0.9));

    [Fact]
    public void A_margin_that_needs_over_a_million_seeds_has_no_number() =>
        Assert.Null(RequiredSeeds.InEachSample(new RankPower(1, 0.05), 1e-6, 0.9));

    [Fact]
    public void Seeds_that_can_show_nothing_have_no_power_and_no_margin()
    {
        var test = new RankPower(1, 0.05);
        foreach (var seeds in new[] { SeedCounts.Samples(1, 1), SeedCounts.Samples(1, 18), SeedCounts.Pairs(4) })
        {
            Assert.True(seeds.SmallestP > 0.05);
            Assert.Equal(0, test.ChanceOfEquivalence(seeds, 1e9));
            Assert.Equal(0, test.ChanceOfDrift(seeds, 0, 1e9));
            Assert.Equal(double.PositiveInfinity, test.ProvableMargin(seeds, 0.9));
            Assert.Equal(double.PositiveInfinity, test.DetectableEffect(seeds, 0, 0.9));
        }
    }

    [Fact]
    public void The_smallest_p_value_of_some_seeds_is_that_of_samples_that_do_not_overlap()
    {
        Assert.Equal(LocationShift.BetweenSamples([1, 2, 3], [4, 5]).PAbove(0), SeedCounts.Samples(3, 2).SmallestP, 1e-12);
        Assert.Equal(LocationShift.BetweenPairs([1, 2, 3], [4, 5, 6]).PAbove(0), SeedCounts.Pairs(3).SmallestP, 1e-12);
    }

    [Fact]
    public void The_unit_of_the_spread_is_the_unit_of_the_margin()
    {
        var seeds = SeedCounts.Samples(30, 30);
        Assert.Equal(1, new RankPower(2e-12, 0.05).ProvableMargin(seeds, 0.9) / (2e-12 * new RankPower(1, 0.05).ProvableMargin(seeds, 0.9)), 1e-12);
    }

    [Theory]
    [InlineData(0, 0.05, 1)]
    [InlineData(double.NaN, 0.05, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.5, 1)]
    [InlineData(1, 0.05, 0)]
    public void A_spread_level_or_efficiency_that_cannot_be_is_rejected(double spread, double alpha, double efficiency) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankPower(spread, alpha, efficiency));
}
