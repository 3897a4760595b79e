using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>Activity in wider bins than steps.</summary>
public static class ActivityBins
{
    /// <summary>Sums of consecutive steps; steps that fill no whole bin at the end are left out.</summary>
    /// <param name="activity">Spikes per step.</param>
    /// <param name="stepsPerBin">Width of a bin in steps; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stepsPerBin"/> is not positive.</exception>
    public static double[] Sum(ReadOnlySpan<double> activity, int stepsPerBin)
    {
        ParameterCheck.AtLeast(stepsPerBin, 1.0, nameof(stepsPerBin));
        var bins = new double[activity.Length / stepsPerBin];
        for (int bin = 0; bin < bins.Length; bin++)
        {
            bins[bin] = PairwiseSum.Sum(activity.Slice(bin * stepsPerBin, stepsPerBin));
        }

        return bins;
    }

    /// <summary>The mean interval between consecutive spikes of the whole population, in steps: the bin of Beggs &amp; Plenz 2003.</summary>
    /// <param name="activity">Spikes per step, whole numbers; two spikes or more in all. Two of one step have no interval.</param>
    /// <exception cref="ArgumentException">There are fewer than two spikes.</exception>
    public static double MeanInterval_steps(ReadOnlySpan<double> activity)
    {
        int first = activity.IndexOfAnyExcept(0.0);
        int last = activity.LastIndexOfAnyExcept(0.0);
        double spikes = PairwiseSum.Sum(activity);
        if (!(spikes >= 2.0) || !double.IsFinite(spikes))
        {
            throw new ArgumentException(FormattableString.Invariant($"an interval needs at least two spikes, got {spikes}"), nameof(activity));
        }

        return (last - first) / (spikes - 1.0);
    }
}
