using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>Cuts a series of activity into avalanches: runs of bins above a threshold, with a bin at or below it on both sides.</summary>
/// <remarks>
/// Beggs &amp; Plenz 2003, doi:10.1523/JNEUROSCI.23-35-11167.2003, with threshold 0: an avalanche is a run of bins with spikes between two
/// bins without. A run that touches an end of the series is left out: how long and large it is, is not known. BN-Syn has no extraction in
/// its library; its benchmark takes the 20th percentile of the activity for a threshold.
/// </remarks>
public static class AvalancheDetection
{
    /// <summary>The avalanches of a series, in order.</summary>
    /// <param name="activity">Spikes per bin; finite and not negative.</param>
    /// <param name="threshold">Activity up to which a bin counts as silent, in spikes; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    public static IReadOnlyList<Avalanche> Find(ReadOnlySpan<double> activity, double threshold = 0.0)
    {
        ParameterCheck.NotNegative(threshold, nameof(threshold));
        var avalanches = new List<Avalanche>();

        // Before the first silent bin no run has a beginning.
        int start = -1;
        bool began = false;
        double size = 0.0;
        for (int bin = 0; bin < activity.Length; bin++)
        {
            ParameterCheck.NotNegative(activity[bin], "activity");
            if (activity[bin] > threshold)
            {
                (start, size) = start < 0 ? (bin, 0.0) : (start, size);
                size += activity[bin] - threshold;
                continue;
            }

            if (start >= 0 && began)
            {
                avalanches.Add(new Avalanche(start, bin - start, size));
            }

            (start, began) = (-1, true);
        }

        return avalanches;
    }
}
