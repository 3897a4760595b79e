using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

public sealed class MeanIntervalTests
{
    [Fact]
    public void Interval_of_three_values_is_that_of_the_textbook()
    {
        // Mean 4, sample deviation 2, t = 4.302653 over the square root of 3.
        MeanInterval interval = MeanInterval.Of([2.0, 4.0, 6.0]);
        Assert.Equal(4.0, interval.Mean, 1e-15);
        Assert.Equal(4.0 - (4.302652729749464 * 2.0 / Math.Sqrt(3.0)), interval.Lower, 1e-12);
        Assert.Equal(8.0, interval.Lower + interval.Upper, 1e-12);
        Assert.False(interval.ExcludesZero);
        Assert.True(MeanInterval.Of([5.0, 5.1, 5.2]).ExcludesZero);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(31)]
    public void Interval_has_the_mean_in_it_in_95_of_100_draws(int values)
    {
        var generator = new RandomGenerator(11);
        int misses = 0;
        for (int draw = 0; draw < 4000; draw++)
        {
            MeanInterval interval = MeanInterval.Of([.. Enumerable.Range(0, values).Select(_ => generator.NextNormal(3.0, 1.0))]);
            misses += interval.Lower > 3.0 || interval.Upper < 3.0 ? 1 : 0;
        }

        // 200 are expected with a standard deviation of 14.
        Assert.InRange(misses, 140, 260);
    }

    [Fact]
    public void Single_value_has_no_interval_and_too_many_values_are_refused()
    {
        Assert.Equal(new MeanInterval(2.0, double.NaN, double.NaN), MeanInterval.Of([2.0]));
        Assert.False(MeanInterval.Of([2.0]).ExcludesZero);
        Assert.Contains("number of values must be in [1, 31], got 32", Assert.ThrowsAny<ArgumentException>(() => MeanInterval.Of(new double[32])).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => MeanInterval.Of([]));
        Assert.ThrowsAny<ArgumentException>(() => MeanInterval.Of([1.0, double.NaN]));
    }
}
