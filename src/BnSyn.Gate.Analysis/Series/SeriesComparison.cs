using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Two series on the interval that both cover, up to the horizon.</summary>
/// <param name="From">Where the comparison begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Share">How much that is of the longer of the two, both up to the horizon.</param>
internal sealed record SeriesComparison(double From, double To, double Share)
{
    /// <summary>Whether one of the two ends so early, or begins so late, that too little is left to compare.</summary>
    public required bool IsTooShort { get; init; }

    /// <summary>Whether the samples up to the horizon are at the same times, so that nothing was interpolated and nothing left out.</summary>
    public required bool IsOfSameTimes { get; init; }

    /// <summary>How many values were compared, over all channels.</summary>
    public required int Values { get; init; }

    /// <summary>How many of them do not hold.</summary>
    public required int Departed { get; init; }

    /// <summary>The first that does not; <see langword="null"/> where all hold.</summary>
    public required Departure? First { get; init; }

    /// <summary>The value that is most of what is allowed away; <see langword="null"/> where nothing was compared.</summary>
    public required Departure? Worst { get; init; }

    /// <summary>Whether everything holds.</summary>
    public bool Holds => !IsTooShort && First is null && Values > 0;

    /// <summary>Compares.</summary>
    /// <param name="series">The channels with their tolerances.</param>
    /// <param name="actual">The rows of a run, with the declared columns.</param>
    /// <param name="expected">Rows with the same columns.</param>
    public static SeriesComparison Of(SeriesDescription series, RecordingTable actual, RecordingTable expected)
    {
        var overlap = SeriesOverlap.Of(series, actual, expected);
        var points = overlap.Points(actual, expected);
        var values = new Tally(points.Count * series.Channels.Count);
        for (var channel = 0; overlap.IsThere && channel < series.Channels.Count; channel++)
        {
            foreach (var value in ChannelValues.Of(channel, series.Channels[channel], actual, expected, points, overlap))
            {
                values.Take(value);
            }
        }

        return new(overlap.From, overlap.To, overlap.Share)
        {
            IsTooShort = overlap.IsTooShort,
            IsOfSameTimes = overlap.IsOfSameTimes(actual, expected),
            Values = values.Count,
            Departed = values.Departed,
            First = values.First,
            Worst = values.Worst,
        };
    }

    private sealed class Tally(int count)
    {
        public int Count { get; } = count;

        public int Departed { get; private set; }

        public Departure? First { get; private set; }

        public Departure? Worst { get; private set; }

        public void Take(Departure value)
        {
            if (!value.Holds)
            {
                Departed++;
                First = First is null || value.Time < First.Time ? value : First;
            }

            if (Worst is null || value.Excess > Worst.Excess)
            {
                Worst = value;
            }
        }
    }
}
