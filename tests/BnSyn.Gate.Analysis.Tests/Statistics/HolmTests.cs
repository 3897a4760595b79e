using System.Numerics;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class HolmTests
{
    private static readonly Arbitrary<double[]> PValues = Gen.Choose(0, 100).Select(percent => percent / 100.0).ArrayOf(5).ToArbitrary();

    /// <summary>As R's p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm").</summary>
    [Fact]
    public void Five_p_values_are_adjusted_as_R_does() =>
        Assert.Equal([0.05, 0.08, 0.09, 0.09, 0.09], Holm.Adjust([0.01, 0.02, 0.03, 0.04, 0.05]).Select(p => Math.Round(p, 12)));

    /// <summary>
    /// The fifteen endpoints of Benjamini, Y. and Hochberg, Y. 1995, "Controlling the false discovery rate", Journal of the Royal
    /// Statistical Society B 57, 289-300, section 4.1: procedures that control the chance of any false alarm reject three.
    /// </summary>
    [Fact]
    public void Of_fifteen_published_p_values_three_are_rejected_at_five_percent()
    {
        var adjusted = Holm.Adjust(
            [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000]);

        Assert.Equal([0.0015, 0.0056, 0.0247, 0.1140], adjusted.Take(4).Select(p => Math.Round(p, 12)));
        Assert.Equal(3, adjusted.Count(p => p <= 0.05));
    }

    [Fact]
    public void No_tests_and_one_test_need_no_adjustment()
    {
        Assert.Empty(Holm.Adjust([]));
        Assert.Equal([0.04], Holm.Adjust([0.04]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void What_is_no_probability_is_rejected(double p) =>
        Assert.Contains("pValues[1]", Assert.Throws<ArgumentException>(() => Holm.Adjust([0.5, p])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_order_of_the_tests_does_not_matter_and_a_smaller_p_value_never_adjusts_to_a_larger_one() =>
        Properties.Hold(PValues, pValues =>
        {
            var adjusted = Holm.Adjust(pValues);
            var pairs = pValues.Zip(adjusted).OrderBy(pair => pair.First).ToArray();
            return Holm.Adjust([.. pValues.Reverse()]).Reverse().SequenceEqual(adjusted)
                && pairs.Zip(pairs.Skip(1)).All(next => next.First.Second <= next.Second.Second)
                && pairs.All(pair => pair.First <= pair.Second);
        });

    /// <summary>Holm is Bonferroni on every intersection of hypotheses (Marcus, Peritz and Gabriel 1976, closed testing).</summary>
    [Fact]
    public void An_adjusted_p_value_is_the_largest_Bonferroni_over_all_subsets_with_that_test() =>
        Properties.Hold(PValues, pValues =>
        {
            var closed = Enumerable.Range(0, pValues.Length).Select(test => Enumerable.Range(1, (1 << pValues.Length) - 1)
                .Where(subset => (subset >> test & 1) == 1)
                .Max(subset => Math.Min(1, BitOperations.PopCount((uint)subset) * pValues.Where((_, other) => (subset >> other & 1) == 1).Min())));
            return closed.SequenceEqual(Holm.Adjust(pValues));
        });
}
