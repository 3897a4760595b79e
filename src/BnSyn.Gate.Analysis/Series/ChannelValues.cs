using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Every value of one channel beside the expected one, with how far they may be apart there; times ascend.</summary>
internal static class ChannelValues
{
    /// <summary>The values, whether they hold or not.</summary>
    /// <param name="place">The channel's place among those declared.</param>
    /// <param name="channel">Its tolerance.</param>
    /// <param name="actual">The rows of a run.</param>
    /// <param name="expected">Rows with the same columns.</param>
    /// <param name="points">The times.</param>
    /// <param name="overlap">The interval that the size is taken over.</param>
    public static IEnumerable<Departure> Of(int place, ChannelDescription channel, RecordingTable actual, RecordingTable expected, List<double> points, SeriesOverlap overlap)
    {
        var absolute = channel.RangeShare * ChannelSize.Of(channel, expected, place + 1, overlap.From, overlap.To);
        var (run, curve) = (new Curve(actual, place + 1), new Curve(expected, place + 1));
        var (runRange, curveRange) = (Range(actual, place + 1), Range(expected, place + 1));
        foreach (var time in points)
        {
            var (value, wanted) = (run.At(time), curve.At(time));
            if (channel.TimeTolerance > 0)
            {
                // Both ways, or a peak narrower than the tube could vanish unseen.
                var (earliest, latest) = (time - channel.TimeTolerance, time + channel.TimeTolerance);
                var near = Nearest(value, curveRange.Within(earliest, latest));
                var reached = Nearest(wanted, runRange.Within(earliest, latest));
                Departure[] both = [new(place, time, value, near, Allowed(near)), new(place, time, reached, wanted, Allowed(wanted))];
                yield return both[both[0].Holds || both[1].Excess > both[0].Excess ? 1 : 0];
            }
            else
            {
                yield return new(place, time, value, wanted, Allowed(wanted));
            }
        }

        double Allowed(double expectedValue) => Math.Max(absolute, channel.RelativeTolerance * Math.Abs(expectedValue));
    }

    private static CurveRange Range(RecordingTable table, int column) => new(new(table, column), new(table, column));

    private static double Nearest(double value, (double Smallest, double Largest) range) => Math.Min(Math.Max(value, range.Smallest), range.Largest);
}
