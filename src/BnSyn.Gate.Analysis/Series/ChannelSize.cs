using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>
/// What a channel's absolute tolerance is a share of: its declared size, or the range of the expected values. A local value is never
/// taken, because in a trough or at a zero crossing it would tolerate nothing.
/// </summary>
internal static class ChannelSize
{
    /// <summary>
    /// A range below this share of the largest value is rounding, not motion: a tolerance taken of it would alarm at every other rounding.
    /// The channel counts as constant then, and its absolute value is its size.
    /// </summary>
    public const double SmallestRange = 1e-9;

    /// <summary>The size; 0 where the channel is zero throughout and declares none.</summary>
    /// <param name="channel">What is declared.</param>
    /// <param name="expected">The expected rows.</param>
    /// <param name="column">The channel's column.</param>
    /// <param name="from">The beginning of what is compared.</param>
    /// <param name="to">Its end.</param>
    public static double Of(ChannelDescription channel, RecordingTable expected, int column, double from, double to)
    {
        if (channel.NominalSize > 0)
        {
            return channel.NominalSize;
        }

        // The values at the two ends count as well: samples may be far apart.
        var curve = new Curve(expected, column);
        var (smallest, largest) = (curve.At(from), curve.At(from));
        for (var row = 0; row < expected.Rows; row++)
        {
            if (expected[row, 0] >= from && expected[row, 0] <= to)
            {
                (smallest, largest) = (Math.Min(smallest, expected[row, column]), Math.Max(largest, expected[row, column]));
            }
        }

        var last = curve.At(to);
        (smallest, largest) = (Math.Min(smallest, last), Math.Max(largest, last));
        var most = Math.Max(Math.Abs(smallest), Math.Abs(largest));
        return largest - smallest > SmallestRange * most ? largest - smallest : most;
    }
}
