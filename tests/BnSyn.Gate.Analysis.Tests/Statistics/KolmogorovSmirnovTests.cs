using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class KolmogorovSmirnovTests
{
    /// <summary>P(D >= k/n) of equal sizes in closed form, by reflection (Gnedenko and Korolyuk 1951).</summary>
    [Theory]
    [InlineData(10, 6)]
    [InlineData(10, 7)]
    [InlineData(20, 5)]
    [InlineData(30, 24)]
    public void Equal_sizes_have_the_p_value_of_Gnedenko_and_Korolyuk(int seeds, int steps)
    {
        double[] reference = [.. Enumerable.Range(0, seeds).Select(value => (double)value)];
        double[] candidate = [.. reference.Select(value => value + steps - 0.5)];
        var reflected = 2 * Enumerable.Range(1, seeds / steps).Sum(j =>
            (j % 2 == 1 ? 1 : -1) * MathNet.Numerics.SpecialFunctions.Binomial(2 * seeds, seeds - (j * steps)));

        var result = KolmogorovSmirnov.Compare(reference, candidate);

        Assert.Equal((double)steps / seeds, result.Distance, 1e-15);
        Assert.Equal(1, result.P / (reflected / MathNet.Numerics.SpecialFunctions.Binomial(2 * seeds, seeds)), 1e-9);
    }

    /// <summary>The tables of Hollander, Wolfe and Chicken (2014): 0.0524 for 6/10 and 0.0123 for 7/10 with ten seeds a side.</summary>
    [Theory]
    [InlineData(6, 0.0524)]
    [InlineData(7, 0.0123)]
    public void Ten_seeds_a_side_have_the_p_values_of_the_table(int steps, double p) =>
        Assert.Equal(p, KolmogorovSmirnov.Compare([.. Whole(10)], [.. Whole(10).Select(value => value + steps - 0.5)]).P, 5e-5);

    /// <summary>The example with ties of Schroeer and Trenkler (1995), as in the help of R's ks.test: D = 3/7, p = 8/33.</summary>
    [Fact]
    public void Samples_with_ties_and_unequal_sizes_have_the_published_p_value()
    {
        var result = KolmogorovSmirnov.Compare([1, 2, 2, 3, 3], [1, 2, 3, 3, 4, 5, 6]);

        Assert.Equal(3.0 / 7, result.Distance, 1e-15);
        Assert.Equal(8.0 / 33, result.P, 1e-15);
    }

    /// <summary>Without ties a path leaves the diagonal the farther the rarer it is.</summary>
    [Fact]
    public void A_sample_that_moves_farther_away_has_a_larger_distance_and_a_smaller_p_value()
    {
        var results = Enumerable.Range(0, 15).Select(shift => KolmogorovSmirnov.Compare([.. Whole(12)], [.. Whole(12).Select(value => value + shift - 0.5)])).ToList();

        Assert.Equal(results.OrderBy(result => result.Distance), results);
        Assert.Equal(results.OrderByDescending(result => result.P), results);
    }

    [Fact]
    public void The_p_value_is_the_share_of_all_splits_that_lie_as_far_apart_ties_included() =>
        Properties.Hold(SmallSamples.Unrelated(largest: 5), samples =>
        {
            var result = KolmogorovSmirnov.Compare(samples.Reference, samples.Candidate);
            var enumerated = Enumeration.Splits([.. samples.Reference, .. samples.Candidate], samples.Reference.Length)
                .Share(split => Distance(split.First, split.Second) >= Distance(samples.Reference, samples.Candidate) - 1e-9);
            return Math.Abs(result.P - enumerated) < 1e-12
                && Math.Abs(result.Distance - Distance(samples.Reference, samples.Candidate)) < 1e-12;
        });

    [Fact]
    public void Order_swap_shift_and_unit_change_nothing() =>
        Properties.Hold(SmallSamples.Unrelated(largest: 12), samples =>
        {
            var plain = KolmogorovSmirnov.Compare(samples.Reference, samples.Candidate);
            var swapped = KolmogorovSmirnov.Compare(samples.Candidate, samples.Reference);
            var moved = KolmogorovSmirnov.Compare(
                [.. samples.Reference.Reverse().Select(value => 7 - (value * 1e-12))], [.. samples.Candidate.Select(value => 7 - (value * 1e-12))]);
            return plain == moved with { P = plain.P } && Math.Abs(plain.P - moved.P) < 1e-12
                && plain == swapped with { P = plain.P } && Math.Abs(plain.P - swapped.P) < 1e-12;
        });

    [Theory]
    [InlineData(0.08)]
    [InlineData(0.1)]
    [InlineData(0.14)]
    public void The_limiting_law_is_close_to_the_exact_one_for_many_seeds(double distance)
    {
        double[] reference = [.. Whole(1000)];
        double[] candidate = [.. reference.Select(value => value + (1000 * distance) - 0.5)];
        var exact = KolmogorovSmirnov.Compare(reference, candidate);

        Assert.Equal(distance, exact.Distance, 1e-12);
        Assert.Equal(1, KolmogorovLaw.AtLeast(distance, 1000, 1000) / exact.P, 0.1);
    }

    /// <summary>Smirnov's table: 1.358 leaves 5 %, 1.628 leaves 1 %.</summary>
    [Theory]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    [InlineData(1.2238, 0.10)]
    public void The_limiting_law_has_the_critical_values_of_Smirnov(double scaled, double p) =>
        Assert.Equal(p, KolmogorovLaw.AtLeast(scaled, 2, 2), 5e-5);

    [Theory]
    [InlineData(1999, 2000, 0.043, 1.05)]
    [InlineData(1800, 2201, 0.052, 1.05)]
    [InlineData(20, 100_000, 0.3, 1.4)]
    public void The_limiting_law_errs_to_the_safe_side(int first, int second, double shift, double most)
    {
        var path = LatticePath.Of([.. Whole(first).Select(value => value / first)], [.. Whole(second).Select(value => (value / second) + shift)]);
        var law = KolmogorovLaw.AtLeast(path.Distance / ((double)first * second), first, second);

        Assert.InRange(law / path.ChanceOfReaching(path.Distance), 1, most);
    }

    [Fact]
    public void Beyond_four_million_pairs_the_limiting_law_is_used_and_says_so()
    {
        var result = KolmogorovSmirnov.Compare([.. Whole(2001)], [.. Whole(2001).Select(value => value + 100.5)]);

        Assert.False(result.IsExact);
        Assert.Equal(KolmogorovLaw.AtLeast(101 / 2001.0, 2001, 2001), result.P, 1e-15);
    }

    private static IEnumerable<double> Whole(int count) => Enumerable.Range(0, count).Select(value => (double)value);

    private static double Distance(double[] first, double[] second) =>
        first.Concat(second).Max(value => Math.Abs(first.Share(x => x <= value) - second.Share(y => y <= value)));
}
