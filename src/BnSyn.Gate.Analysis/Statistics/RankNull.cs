using System.Collections.Concurrent;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The distribution of a rank statistic on 0 .. <see cref="Largest"/> when there is no shift and there are no ties.</summary>
internal sealed class RankNull
{
    /// <summary>1 - 0.9 is a little less than 0.1; without this allowance three seeds a side would have no 90 % interval, though 1/20 is 5 %.</summary>
    private const double RoundingOfALevel = 1e-15;

    /// <summary>The most probabilities that are kept, 16 MB: histories have changes at other places each, and so other sizes.</summary>
    private const long MostKept = 1 << 21;

    /// <summary>A gate asks for the same few sizes once per metric, a resampled one thousands of times.</summary>
    private static readonly ConcurrentDictionary<(int First, int Second), double[]> ExactMannWhitney = new();
    private static readonly ConcurrentDictionary<int, double[]> ExactSignedRank = new();

    private static long kept;

    private readonly double[]? cumulative;
    private readonly SymmetricTail tail;

    private RankNull(long largest, SymmetricTail tail, double[]? cumulative) =>
        (Largest, this.tail, this.cumulative) = (largest, tail, cumulative);

    /// <summary>The statistic's largest value, which is also the number of contrasts that it counts.</summary>
    public long Largest { get; }

    /// <summary>Whether the distribution is the exact one.</summary>
    public bool IsExact => cumulative is not null;

    /// <summary>The Mann-Whitney statistic; approximate above <see cref="MannWhitneyChances.LargestProduct"/> contrasts or on demand.</summary>
    public static RankNull MannWhitney(int first, int second, bool approximate = false) => new(
        (long)first * second,
        SymmetricTail.MannWhitney(first, second),
        approximate || (first + second > MannWhitneyCounts.LargestTotal && (long)first * second > MannWhitneyChances.LargestProduct) ? null
            : ExactMannWhitney.GetOrAdd((first, second), sizes => Kept(sizes.First + sizes.Second <= MannWhitneyCounts.LargestTotal
                ? Cumulate(MannWhitneyCounts.Of(sizes.First, sizes.Second))
                : Cumulate(MannWhitneyChances.Of(sizes.First, sizes.Second)))));

    /// <summary>The signed-rank statistic; approximate above <see cref="SignedRankChances.LargestTotal"/> pairs or on demand.</summary>
    public static RankNull SignedRank(int pairs, bool approximate = false) => new(
        (long)pairs * (pairs + 1) / 2,
        SymmetricTail.SignedRank(pairs),
        approximate || pairs > SignedRankChances.LargestTotal ? null
            : ExactSignedRank.GetOrAdd(pairs, size => Kept(size <= SignedRankCounts.LargestTotal
                ? Cumulate(SignedRankCounts.Of(size))
                : Cumulate(SignedRankChances.Of(size)))));

    /// <summary>The probability of at most <paramref name="value"/>.</summary>
    public double AtMost(long value) =>
        value < 0 ? 0
        : value >= Largest ? 1
        : cumulative is null ? tail.AtMost(value)
        : cumulative[value];

    /// <summary>The largest k for which fewer than k has a probability of at most <paramref name="alpha"/>; 0 where none has.</summary>
    public long OrderAt(double alpha)
    {
        var (holds, fails) = (0L, Largest + 1);
        while (fails - holds > 1)
        {
            var middle = holds + ((fails - holds) / 2);
            (holds, fails) = AtMost(middle - 1) <= alpha + RoundingOfALevel ? (middle, fails) : (holds, middle);
        }

        return holds;
    }

    private static double[] Kept(double[] probabilities)
    {
        if (Interlocked.Add(ref kept, probabilities.Length) > MostKept)
        {
            ExactMannWhitney.Clear();
            ExactSignedRank.Clear();
            Interlocked.Exchange(ref kept, probabilities.Length);
        }

        return probabilities;
    }

    private static double[] Cumulate(UInt128[] counts)
    {
        var sums = new UInt128[counts.Length];
        UInt128 sum = 0;
        for (var value = 0; value < counts.Length; value++)
        {
            sums[value] = sum += counts[value];
        }

        return Array.ConvertAll(sums, upTo => (double)upTo / (double)sum);
    }

    private static double[] Cumulate(double[] chances)
    {
        var (sums, sum) = (new double[chances.Length], 0.0);
        for (var value = 0; value < chances.Length; value++)
        {
            sums[value] = sum += chances[value];
        }

        return sums;
    }
}
