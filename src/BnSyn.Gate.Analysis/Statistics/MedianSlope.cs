namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>
/// The median of the slopes between all pairs of values. There are half a square of them: they are made again in each pass and counted by where they
/// lie, until those near the median are few enough to be held.
/// </summary>
internal static class MedianSlope
{
    /// <summary>The most slopes that are held.</summary>
    public const int MostHeld = 4096;

    private const int Parts = 1024;

    /// <summary>The median slope of values that are one step apart.</summary>
    /// <param name="values">Finite.</param>
    /// <returns>The mean of the middle two where the number of pairs is even; 0 for a single value.</returns>
    public static double Of(double[] values)
    {
        var count = (long)values.Length * (values.Length - 1) / 2;
        if (count == 0)
        {
            return 0;
        }

        var upper = At(values, count / 2, count);
        if (count % 2 == 1)
        {
            return upper;
        }

        // The one before it: the same number, or the largest below.
        var (below, before) = (0L, double.NegativeInfinity);
        foreach (var slope in All(values).Where(slope => slope < upper))
        {
            (below, before) = (below + 1, Math.Max(before, slope));
        }

        return ((below < count / 2 ? upper : before) + upper) / 2;
    }

    private static double At(double[] values, long rank, long count)
    {
        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var slope in All(values))
        {
            var place = DoubleOrder.PlaceOf(slope);
            (low, high) = (Math.Min(low, place), Math.Max(high, place));
        }

        while (count > MostHeld && low < high)
        {
            (low, high, rank, count) = Narrow(values, low, high, rank);
        }

        if (low == high)
        {
            return DoubleOrder.At(low);
        }

        double[] held = [.. All(values).Where(slope => DoubleOrder.PlaceOf(slope) is var place && place >= low && place <= high)];
        Array.Sort(held);
        return held[rank];
    }

    // The part of a range of places in which a rank lies, that rank within it, and how many slopes it has.
    private static (long Low, long High, long Rank, long Count) Narrow(double[] values, long low, long high, long rank)
    {
        var shift = Math.Max(0, 64 - long.LeadingZeroCount((long)DoubleOrder.Between(low, high)) - 10);
        var counts = new long[Parts];
        foreach (var slope in All(values))
        {
            var place = DoubleOrder.PlaceOf(slope);
            if (place >= low && place <= high)
            {
                counts[DoubleOrder.Between(low, place) >> (int)shift]++;
            }
        }

        var part = 0;
        for (; rank >= counts[part]; part++)
        {
            rank -= counts[part];
        }

        var first = unchecked(low + (long)((ulong)part << (int)shift));
        var last = unchecked(first + (long)((1UL << (int)shift) - 1));
        return (first, DoubleOrder.Between(low, high) < DoubleOrder.Between(low, last) ? high : last, rank, counts[part]);
    }

    // Halved before the difference, so that two huge values of opposite sign stay finite.
    private static IEnumerable<double> All(double[] values)
    {
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                yield return 2 * (((values[later] / 2) - (values[earlier] / 2)) / (later - earlier));
            }
        }
    }
}
