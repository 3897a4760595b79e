using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>One channel of a series as a curve: straight between two samples. Read at times that ascend.</summary>
/// <param name="table">The rows; their first column ascends.</param>
/// <param name="column">The channel's column.</param>
internal sealed class Curve(RecordingTable table, int column)
{
    private int _at;

    /// <summary>The number of samples.</summary>
    public int Count => table.Rows;

    /// <summary>The time of a sample.</summary>
    public double Time(int sample) => table[sample, 0];

    /// <summary>The value of a sample.</summary>
    public double Value(int sample) => table[sample, column];

    /// <summary>The value at a time: a sample's own where there is one, the first or last one's outside.</summary>
    /// <param name="time">Not before the time that was asked for last.</param>
    public double At(double time)
    {
        while (_at + 1 < Count && Time(_at + 1) <= time)
        {
            _at++;
        }

        var (before, after) = (Time(_at), _at + 1 < Count ? Time(_at + 1) : Time(_at));
        return time <= before || after <= before ? Value(_at) : Value(_at) + ((Value(_at + 1) - Value(_at)) * ((time - before) / (after - before)));
    }
}
