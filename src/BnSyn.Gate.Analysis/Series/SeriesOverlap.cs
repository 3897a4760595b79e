using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>What of two series is compared: the interval that both cover, up to the horizon.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Share">How much that is of the longer of the two, both up to the horizon.</param>
internal sealed record SeriesOverlap(double From, double To, double Share)
{
    // Of the length: what two ways to add up the same time steps differ by.
    private const double TimeRounding = 1e-9;

    /// <summary>Whether there is such an interval.</summary>
    public required bool IsThere { get; init; }

    /// <summary>Whether one of the two ends so early, or begins so late, that too little is left to compare.</summary>
    public required bool IsTooShort { get; init; }

    /// <summary>The last time that counts: the declared horizon, or infinity.</summary>
    public required double Horizon { get; init; }

    /// <summary>Finds it.</summary>
    /// <param name="series">Its horizon and the share that has to be there.</param>
    /// <param name="actual">The rows of a run.</param>
    /// <param name="expected">Rows with the same columns.</param>
    public static SeriesOverlap Of(SeriesDescription series, RecordingTable actual, RecordingTable expected)
    {
        var horizon = series.Horizon ?? double.PositiveInfinity;
        var (own, other) = (Interval(actual, horizon), Interval(expected, horizon));
        var (from, to) = (Math.Max(own.From, other.From), Math.Min(own.To, other.To));
        var (common, longer) = (Math.Max(to - from, 0), Math.Max(own.To - own.From, other.To - other.From));
        var slack = (TimeRounding * longer) + series.Channels.Max(channel => channel.TimeTolerance);
        var isThere = from <= to && from <= horizon;
        return new(from, to, longer > 0 ? common / longer : isThere ? 1 : 0)
        {
            IsThere = isThere,
            IsTooShort = !isThere || common + slack < series.MinimumShare * longer,
            Horizon = horizon,
        };
    }

    /// <summary>The times at which values are compared. Those of both: a run that reports less often must not be compared less often.</summary>
    public List<double> Points(RecordingTable actual, RecordingTable expected)
    {
        var points = new List<double>(Math.Max(actual.Rows, expected.Rows));
        for (int at = 0, other = 0; IsThere && (at < actual.Rows || other < expected.Rows);)
        {
            var time = Math.Min(TimeOf(actual, at), TimeOf(expected, other));
            if (time >= From && time <= To)
            {
                points.Add(time);
            }

            at += TimeOf(actual, at) <= time ? 1 : 0;
            other += TimeOf(expected, other) <= time ? 1 : 0;
        }

        return points;
    }

    /// <summary>Whether the samples up to the horizon are at the same times, so that nothing is interpolated and nothing left out.</summary>
    public bool IsOfSameTimes(RecordingTable actual, RecordingTable expected) => Times(actual).SequenceEqual(Times(expected));

    /// <summary>From when to when a series goes, up to its horizon, in words.</summary>
    public static string Words(SeriesDescription series, RecordingTable table)
    {
        var (from, to) = Interval(table, series.Horizon ?? double.PositiveInfinity);
        return $"{NumberText.Of(from)} to {NumberText.WithUnit(NumberText.Of(to), series.TimeUnit)}";
    }

    private static (double From, double To) Interval(RecordingTable table, double horizon) => (table[0, 0], Math.Min(table[table.Rows - 1, 0], horizon));

    private IEnumerable<double> Times(RecordingTable table) => Enumerable.Range(0, table.Rows).Select(row => table[row, 0]).TakeWhile(time => time <= Horizon);

    private static double TimeOf(RecordingTable table, int row) => row < table.Rows ? table[row, 0] : double.PositiveInfinity;
}
