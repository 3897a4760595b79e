using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class MonotoneTrendTests
{
    [Fact]
    public void Every_pair_counts_as_a_rise_or_a_fall()
    {
        // S = 6 and Var(S) = 5*4*15/18: z = 5 / sqrt(16.667) = 1.2247, two-sided p = 0.2207.
        Assert.Equal(0.2207, MonotoneTrend.Of([5, 6, 11, 8, 10]).P, 4);
    }

    [Fact]
    public void The_slope_is_the_median_of_all_slopes() =>
        // -3, -1/2, 1, 1, 1, 5/4, 4/3, 2, 3, 5
        Assert.Equal(9.0 / 8, MonotoneTrend.Of([5, 6, 11, 8, 10]).Slope, 12);

    [Fact]
    public void Ties_shrink_the_variance()
    {
        // 1, 1, 2, 2: S = 4, Var(S) = (4*3*13 - 2*(2*1*9)) / 18 = 6.667, z = 3 / 2.582, p = 0.2453.
        Assert.Equal(0.2453, MonotoneTrend.Of([1, 1, 2, 2]).P, 4);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.0, 1.0, 1.0, 1.0)]
    public void What_does_not_differ_has_no_trend(params double[] values) => Assert.Equal(new(0, 1), MonotoneTrend.Of(values));

    [Fact]
    public void Values_of_any_size_have_their_slope()
    {
        Assert.Equal(1e-12, MonotoneTrend.Of([1e-12, 2e-12, 3e-12]).Slope, 1e-24);
        Assert.True(double.IsFinite(MonotoneTrend.Of([-double.MaxValue, 0, double.MaxValue]).Slope));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_refused() => Assert.Throws<ArgumentException>(() => MonotoneTrend.Of([1, double.NaN, 3]));

    [Fact]
    public void Order_reversed_reverses_the_slope_and_keeps_the_p_value() => Properties.Hold(Values, values =>
    {
        var (forth, back) = (MonotoneTrend.Of(values), MonotoneTrend.Of([.. values.Reverse()]));
        return forth.Slope.Equals(-back.Slope) && forth.P.Equals(back.P);
    });

    [Fact]
    public void A_shift_and_a_unit_change_no_p_value() => Properties.Hold(
        Values,
        values => MonotoneTrend.Of(values).P.Equals(MonotoneTrend.Of([.. values.Select(value => 100 + (4 * value))]).P));

    private static Arbitrary<double[]> Values { get; } = Gen.Choose(-50, 50).Select(value => (double)value).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
}
