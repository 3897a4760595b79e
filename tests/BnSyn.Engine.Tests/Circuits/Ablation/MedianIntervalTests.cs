using BnSyn.Engine.Circuits.Ablation;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Ablation;

public sealed class MedianIntervalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void FewerThanSixValuesHaveNoInterval(int count) => Assert.Null(MedianInterval.Of(Values(count)));

    /// <summary>The ranks of Conover's table A3 for the median, and their coverage, 1 - 2 times the chances of fewer heads.</summary>
    [Theory]
    [InlineData(6, 1, 1.0 - (2.0 / 64))]
    [InlineData(7, 1, 1.0 - (2.0 / 128))]
    [InlineData(9, 2, 1.0 - (2.0 * 10 / 512))]
    [InlineData(10, 2, 1.0 - (2.0 * 11 / 1024))]
    [InlineData(15, 4, 1.0 - (2.0 * 576 / 32768))]
    [InlineData(25, 8, 0.9567147493362427)]
    public void EndsAreTheInnermostThatCoverNinetyFivePercentAndStateWhatTheyCover(int count, int rank, double coverage)
    {
        MedianInterval interval = MedianInterval.Of(Values(count))!;

        Assert.Equal((rank, count + 1 - rank), (interval.Low, interval.High));
        Assert.Equal(coverage, interval.Coverage, 1e-13);
    }

    [Fact]
    public void TenThousandValuesHaveTheIntervalOfTheNormalLaw()
    {
        MedianInterval interval = MedianInterval.Of(Values(10_000))!;

        Assert.InRange(interval.Low, 5000 - 99, 5000 - 97);
        Assert.Equal(10_001, interval.Low + interval.High);
        Assert.InRange(interval.Coverage, 0.95, 0.952);
    }

    [Fact]
    public void TheStatedShareOfIntervalsHoldsTheMedian()
    {
        const int Samples = 20_000;
        var random = new BnSyn.Engine.Random.RandomGenerator(5);
        for (int count = MedianInterval.FewestValues; count < 12; count++)
        {
            int held = 0;
            double coverage = 0;
            for (int sample = 0; sample < Samples; sample++)
            {
                MedianInterval interval = MedianInterval.Of([.. Enumerable.Range(0, count).Select(_ => random.NextDouble())])!;
                held += interval.Low < 0.5 && interval.High > 0.5 ? 1 : 0;
                coverage = interval.Coverage;
            }

            Assert.Equal(coverage, (double)held / Samples, 4 * Math.Sqrt(coverage * (1 - coverage) / Samples));
        }
    }

    [Fact]
    public void ATableSaysWhyAnIntervalIsMissing()
    {
        Assert.Equal("none with fewer than 6 rounds", MedianInterval.Describe(MedianInterval.Of(Values(5)), 3));
        Assert.Equal("1.000 to 6.000", MedianInterval.Describe(MedianInterval.Of(Values(6)), 3));
    }

    private static IEnumerable<double> Values(int count) => Enumerable.Range(1, count).Select(value => (double)value).Reverse();
}
