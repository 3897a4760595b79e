namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>
/// Every sum of a value of one list and a value of another, by rank. With both lists sorted, the sums rise along each row and each column, also
/// as rounded, so that those up to a bound are counted along the border between them and the others: no more is held than the lists.
/// </summary>
/// <remarks>
/// Sums in sorted rows are also what Monahan, J. F. 1984, "Algorithm 616: fast computation of the Hodges-Lehmann location estimator", ACM
/// Transactions on Mathematical Software 10, 265-270, selects from. Here the numbers between the least and the greatest sum are halved until one is left.
/// </remarks>
internal sealed class Contrasts
{
    private readonly double[] _rows;
    private readonly double[] _columns;
    private readonly bool _areOfOne;

    private Contrasts(double[] rows, double[] columns, bool areOfOne)
    {
        Array.Sort(rows);
        if (!areOfOne)
        {
            Array.Sort(columns);
        }

        (_rows, _columns, _areOfOne) = (rows, columns, areOfOne);
        Count = areOfOne ? (long)rows.Length * (rows.Length + 1) / 2 : (long)rows.Length * columns.Length;
        if (!double.IsFinite(Least) || !double.IsFinite(Most))
        {
            throw new ArgumentException("The difference of two values is not finite; scale the values down.", nameof(rows));
        }
    }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    private double Least => _rows[0] + _columns[0];

    private double Most => _rows[^1] + _columns[^1];

    /// <summary>The differences between two samples, each candidate less each reference.</summary>
    /// <param name="reference">At least one finite value.</param>
    /// <param name="candidate">At least one finite value.</param>
    /// <exception cref="ArgumentException">A difference is not finite.</exception>
    public static Contrasts Differences(IReadOnlyList<double> reference, IReadOnlyList<double> candidate) =>
        new([.. reference.Select(value => -value)], [.. candidate], areOfOne: false);

    /// <summary>The Walsh averages of differences: the mean of every two of them, and of each with itself.</summary>
    /// <param name="differences">At least one.</param>
    /// <exception cref="ArgumentException">A difference is not finite.</exception>
    public static Contrasts WalshAverages(IEnumerable<double> differences)
    {
        double[] halves = [.. differences.Select(difference => difference / 2)];
        return new(halves, halves, areOfOne: true);
    }

    /// <summary>The median, as the mean of the middle two where their number is even.</summary>
    public double Median() => Count % 2 == 1 ? At(Count / 2) : (At((Count / 2) - 1) + At(Count / 2)) / 2;

    /// <summary>The contrast of a rank.</summary>
    /// <param name="rank">From 0 to below <see cref="Count"/>.</param>
    public double At(long rank)
    {
        var (low, high) = (DoubleOrder.PlaceOf(Least), DoubleOrder.PlaceOf(Most));
        while (low < high)
        {
            var middle = low + (long)(DoubleOrder.Between(low, high) / 2);
            (low, high) = AtMost(DoubleOrder.At(middle)) > rank ? (low, middle) : (middle + 1, high);
        }

        return DoubleOrder.At(low);
    }

    /// <summary>How many are at most a bound.</summary>
    /// <param name="bound">Not NaN.</param>
    public long AtMost(double bound)
    {
        var (count, column) = (0L, _columns.Length);
        foreach (var row in _rows)
        {
            while (column > 0 && row + _columns[column - 1] > bound)
            {
                column--;
            }

            count += column;
        }

        // Of one list each sum of two stands twice in the table, and each value with itself once.
        return _areOfOne ? (count + _rows.LongCount(half => half + half <= bound)) / 2 : count;
    }

    /// <summary>How many are at least a bound.</summary>
    /// <param name="bound">Not NaN.</param>
    public long AtLeast(double bound) => Count - AtMost(Math.BitDecrement(bound));
}
