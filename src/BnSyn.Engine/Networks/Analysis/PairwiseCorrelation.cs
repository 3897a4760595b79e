using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Mean Pearson correlation of the spike counts of two neurons, in 5 ms bins, over all pairs of a population.</summary>
/// <remarks>
/// All pairs of neurons whose count varies, without visiting any pair: with z-scored counts z_i(t) and n such neurons
/// Σ_{i≠j} r_ij = mean over t of (Σ_i z_i(t))² - n. The cost is the number of spikes plus bins plus neurons.
/// </remarks>
public static class PairwiseCorrelation
{
    /// <summary>
    /// The mean correlation after the first 20 % of the run, in [-1, 1]; null with fewer than two neurons whose count varies.
    /// </summary>
    /// <param name="raster">The spikes.</param>
    /// <param name="neurons">Whose pairs: those of all neurons or of one population.</param>
    /// <param name="dt_ms">The step in ms.</param>
    public static double? Mean(SpikeRaster raster, NeuronRange neurons, double dt_ms)
    {
        var window = new AnalysisWindow(raster.Steps, dt_ms);
        double[] deviations = Deviations(raster, neurons, window, out double sumOfScaledMeans, out int varying);
        if (varying < 2)
        {
            return null;
        }

        var z = new double[window.Bins];
        Array.Fill(z, -sumOfScaledMeans);
        ForEachSpike(raster, neurons, window, (neuron, bin) => z[bin] += deviations[neuron] > 0.0 ? 1.0 / deviations[neuron] : 0.0);
        for (int bin = 0; bin < z.Length; bin++)
        {
            z[bin] *= z[bin];
        }

        return (PairwiseSum.Mean(z) - varying) / ((double)varying * (varying - 1));
    }

    // Standard deviation of every neuron's count; the sums are of integers and therefore exact.
    private static double[] Deviations(
        SpikeRaster raster, NeuronRange neurons, AnalysisWindow window, out double sumOfScaledMeans, out int varying)
    {
        var sum = new long[neurons.Count];
        var sumOfSquares = new long[neurons.Count];
        var inBin = new int[neurons.Count];
        var lastBin = new int[neurons.Count];
        ForEachSpike(raster, neurons, window, (neuron, bin) =>
        {
            inBin[neuron] = lastBin[neuron] == bin ? inBin[neuron] : 0;
            lastBin[neuron] = bin;

            // (c + 1)² - c² = 2c + 1: the square grows with the count of the current bin.
            sumOfSquares[neuron] += (2L * inBin[neuron]) + 1;
            inBin[neuron]++;
            sum[neuron]++;
        });

        var deviations = new double[neurons.Count];
        sumOfScaledMeans = 0.0;
        varying = 0;
        double bins = window.Bins;
        for (int i = 0; i < neurons.Count; i++)
        {
            double scaledVariance = (bins * sumOfSquares[i]) - ((double)sum[i] * sum[i]);
            if (scaledVariance > 0.0)
            {
                deviations[i] = Math.Sqrt(scaledVariance) / bins;
                sumOfScaledMeans += sum[i] / bins / deviations[i];
                varying++;
            }
        }

        return deviations;
    }

    // Visits the place of the neuron in the population and the bin.
    private static void ForEachSpike(SpikeRaster raster, NeuronRange neurons, AnalysisWindow window, Action<int, int> visit)
    {
        int end = window.FirstStep + (window.Bins * window.StepsPerBin);
        for (int step = window.FirstStep; step < end; step++)
        {
            int bin = window.BinOf(step);
            foreach (int neuron in raster.At(step))
            {
                if (neurons.Contains(neuron))
                {
                    visit(neuron - neurons.First, bin);
                }
            }
        }
    }
}
