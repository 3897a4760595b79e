using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Fluctuation of the population's spike count: variance over mean in 5 ms bins.</summary>
/// <remarks>1 for independent Poisson neurons; synchrony and bursts raise it.</remarks>
public static class FanoFactor
{
    /// <summary>The Fano factor after the first 20 % of the run, dimensionless; null without a spike or with fewer than two bins.</summary>
    /// <param name="raster">The spikes.</param>
    /// <param name="dt_ms">The step in ms.</param>
    public static double? OfPopulation(SpikeRaster raster, double dt_ms)
    {
        var window = new AnalysisWindow(raster.Steps, dt_ms);
        var counts = new double[window.Bins];
        int end = window.FirstStep + (window.Bins * window.StepsPerBin);
        for (int step = window.FirstStep; step < end; step++)
        {
            counts[window.BinOf(step)] += raster.At(step).Length;
        }

        double mean = counts.Length < 2 ? 0.0 : PairwiseSum.Mean(counts);
        return mean == 0.0 ? null : PairwiseSum.Variance(counts) / mean;
    }
}
