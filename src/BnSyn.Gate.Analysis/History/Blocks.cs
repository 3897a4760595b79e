using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// A long series as medians of blocks of equal length: the tests compare every run with every other, so that ten thousand runs would take a hundred
/// million comparisons. A block's median spreads less than a run; what lasts for fewer than five blocks is not seen.
/// </summary>
internal sealed class Blocks
{
    /// <summary>The most values that are tested.</summary>
    public const int Most = 500;

    private readonly IReadOnlyList<double> _values;
    private readonly int _size;

    /// <param name="values">The series.</param>
    public Blocks(IReadOnlyList<double> values)
    {
        (_values, _size) = (values, (values.Count + Most - 1) / Most);
        Medians = _size <= 1 ? values : [.. values.Chunk(_size).Select(block => block.Median())];
    }

    /// <summary>The medians; the values themselves where there are few.</summary>
    public IReadOnlyList<double> Medians { get; }

    /// <summary>The changes of the medians, each at its run.</summary>
    public IReadOnlyList<ChangePoint> Changes() => [.. ChangePoints.Of(Medians).Select(Change)];

    /// <summary>Their creep, by run.</summary>
    public (double P, double Slope) Creep()
    {
        var creep = MonotoneTrend.Of(Medians);
        return (creep.P, creep.Slope / Math.Max(1, _size));
    }

    private ChangePoint Change(ChangePoint change)
    {
        if (_size <= 1)
        {
            return change;
        }

        var (start, end) = (change.Start * _size, Math.Min(change.End * _size, _values.Count));
        var (before, after) = (Medians.Take(change.Index).Skip(change.Start).Median(), Medians.Take(change.End).Skip(change.Index).Median());

        // Within a block on either side, the run that parts the values best.
        var (from, to) = (Math.Max(start + 1, (change.Index - 1) * _size), Math.Min(end - 1, (change.Index + 1) * _size));
        var (best, least, sum) = (from, double.PositiveInfinity, 0.0);
        for (var run = from; run <= to; run++)
        {
            if (sum < least)
            {
                (best, least) = (run, sum);
            }

            sum += Math.Abs(_values[run] - before) - Math.Abs(_values[run] - after);
        }

        return new(best, start, end, change.P);
    }
}
