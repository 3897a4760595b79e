using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Irregularity of firing: the coefficient of variation (CV) of the interspike intervals.</summary>
/// <remarks>
/// 0 for a clock, 1 for a Poisson process, above 1 for bursts. Taken over the whole run, unlike the binned statistics: a sparse
/// run has few intervals to spare.
/// </remarks>
public static class InterspikeVariability
{
    /// <summary>Fewest spikes that make a neuron count.</summary>
    public const int MinimumSpikes = 5;

    /// <summary>
    /// The mean over neurons of standard deviation over mean of their intervals (population formula), dimensionless; null when
    /// no neuron fired often enough.
    /// </summary>
    /// <param name="raster">The spikes.</param>
    /// <param name="neurons">Whose intervals: those of all neurons or of one population.</param>
    public static double? MeanCv(SpikeRaster raster, NeuronRange neurons)
    {
        var times = new List<double>?[neurons.Count];
        for (int step = 0; step < raster.Steps; step++)
        {
            foreach (int neuron in raster.At(step))
            {
                if (neurons.Contains(neuron))
                {
                    (times[neuron - neurons.First] ??= []).Add(step);
                }
            }
        }

        double[] cvs = [.. times.Where(t => t?.Count >= MinimumSpikes).Select(t => Cv(t!))];
        return cvs.Length == 0 ? null : PairwiseSum.Mean(cvs);
    }

    private static double Cv(List<double> times)
    {
        var intervals = new double[times.Count - 1];
        for (int i = 0; i < intervals.Length; i++)
        {
            intervals[i] = times[i + 1] - times[i];
        }

        return PairwiseSum.StandardDeviation(intervals) / PairwiseSum.Mean(intervals);
    }
}
