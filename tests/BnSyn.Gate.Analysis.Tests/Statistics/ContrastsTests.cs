using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>What is selected without being held is what a sorted list of all of it has, to the bit.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class ContrastsTests
{
    /// <summary>How values are drawn: with ties, of every size, close together, of both signs with zeros.</summary>
    public static readonly TheoryData<string> Laws = ["whole", "any size", "close", "zeros"];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_rank_and_count_of_differences_is_that_of_the_list(string law)
    {
        var random = new Random(21);
        for (var round = 0; round < 60; round++)
        {
            var (reference, candidate) = (Draw(random, law, random.Next(1, 40)), Draw(random, law, random.Next(1, 40)));

            AssertSame([.. candidate.SelectMany(after => reference.Select(before => after - before))], Contrasts.Differences(reference, candidate));
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_rank_and_count_of_Walsh_averages_is_that_of_the_list(string law)
    {
        var random = new Random(22);
        for (var round = 0; round < 60; round++)
        {
            var differences = Draw(random, law, random.Next(1, 40));

            AssertSame([.. differences.SelectMany((first, at) => differences.Skip(at).Select(second => (first / 2) + (second / 2)))], Contrasts.WalshAverages(differences));
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_median_slope_is_that_of_the_list_also_where_the_list_is_not_held(string law)
    {
        var random = new Random(23);
        foreach (var length in (int[])[.. Enumerable.Range(1, 30), 90, 91, 92, 150, 201, 300])
        {
            var values = Draw(random, law, length);
            double[] slopes = [.. from later in Enumerable.Range(0, length) from earlier in Enumerable.Range(0, later) select 2 * (((values[later] / 2) - (values[earlier] / 2)) / (later - earlier))];

            Assert.Equal(slopes.Length == 0 ? 0 : slopes.Median(), MedianSlope.Of(values));
        }

        Assert.InRange(MedianSlope.MostHeld, 91 * 90 / 2, 92 * 91 / 2);
    }

    [Fact]
    public void Two_histories_of_twenty_thousand_values_are_compared_in_the_memory_of_their_values()
    {
        var random = new Random(24);
        var (before, after) = (Draw(random, "close", 20_000), Draw(random, "close", 20_000));

        var (shift, bytes) = Allocated(() => LocationShift.BetweenSamples(before, after));
        var (_, ofInterval) = Allocated(() => shift.Interval(0.95));
        var (_, ofPairs) = Allocated(() => LocationShift.BetweenPairs(before, after).Interval(0.95));

        // The list of all differences has 3.2 GB.
        Assert.All(new[] { bytes, ofInterval, ofPairs }, allocated => Assert.InRange(allocated, 0, 100L * 20_000));
    }

    [Fact]
    public void A_history_of_two_thousand_values_has_its_trend_in_the_memory_of_its_values()
    {
        var values = Draw(new(25), "any size", 2000);

        // The list of all slopes has 16 MB.
        Assert.InRange(Allocated(() => MonotoneTrend.Of(values)).Bytes, 0, 1_000_000);
    }

    private static void AssertSame(double[] list, Contrasts contrasts)
    {
        Array.Sort(list);
        Assert.Equal(list.Length, contrasts.Count);
        Assert.Equal(list, Enumerable.Range(0, list.Length).Select(rank => contrasts.At(rank)));
        Assert.Equal(SortedArrayStatistics.Median(list), contrasts.Median());
        Assert.All([.. list, 0, double.NegativeInfinity, double.PositiveInfinity, list[0] / 3], bound =>
        {
            Assert.Equal(list.LongCount(contrast => contrast <= bound), contrasts.AtMost(bound));
            Assert.Equal(list.LongCount(contrast => contrast >= bound), contrasts.AtLeast(bound));
        });
    }

    private static double[] Draw(Random random, string law, int count) => [.. Enumerable.Range(0, count).Select(_ => law switch
    {
        "whole" => random.Next(-4, 5),
        "any size" => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300)),
        "close" => 1 + (random.Next(-20, 20) * Math.BitIncrement(0.0)) + (random.Next(0, 9) * 2.220446049250313e-16),
        _ => random.Next(3) switch { 0 => 0.0, 1 => -0.0, _ => (random.NextDouble() - 0.5) * double.Epsilon * 40 },
    })];

    private static (T Result, long Bytes) Allocated<T>(Func<T> make)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = make();
        return (result, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
