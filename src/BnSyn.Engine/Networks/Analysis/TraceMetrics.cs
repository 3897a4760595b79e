using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>The fourteen scalars that BN-Syn's own gate compares, with the bits that NumPy gives them.</summary>
/// <remarks>
/// Only eleven are independent: the attractor's mean and variance repeat the spike statistics, and the total is mean times
/// steps. Without any completed step they read as the initial state: no spikes, σ = 1, gain = 1.
/// </remarks>
public sealed record TraceMetrics
{
    /// <summary>Mean number of spikes per step.</summary>
    public double SpikeMean { get; init; }

    /// <summary>Population standard deviation of the number of spikes per step.</summary>
    public double SpikeStd { get; init; }

    /// <summary>Smallest number of spikes in a step.</summary>
    public double SpikeMin { get; init; }

    /// <summary>Largest number of spikes in a step.</summary>
    public double SpikeMax { get; init; }

    /// <summary>Median number of spikes per step.</summary>
    public double SpikeMedian { get; init; }

    /// <summary>Mean branching ratio σ, dimensionless.</summary>
    public double SigmaMean { get; init; } = 1.0;

    /// <summary>Population standard deviation of σ, dimensionless.</summary>
    public double SigmaStd { get; init; }

    /// <summary>σ after the last step, dimensionless.</summary>
    public double SigmaFinal { get; init; } = 1.0;

    /// <summary>Mean gain, dimensionless.</summary>
    public double GainMean { get; init; } = 1.0;

    /// <summary>Gain after the last step, dimensionless.</summary>
    public double GainFinal { get; init; } = 1.0;

    /// <summary>Mean activity, the same number as <see cref="SpikeMean"/>; 0 for fewer than two steps.</summary>
    public double AttractorMeanActivity { get; init; }

    /// <summary>Population variance of the activity in spikes²; 0 for fewer than two steps.</summary>
    public double AttractorVariance { get; init; }

    /// <summary>Lag-1 autocorrelation of the activity in [-1, 1]; 0 where it is constant or shorter than two steps.</summary>
    public double AttractorAutocorrLag1 { get; init; }

    /// <summary>All spikes of the run.</summary>
    public double TotalSpikes { get; init; }

    /// <summary>Computes the metrics of a run.</summary>
    public static TraceMetrics From(NetworkTrace trace)
    {
        if (trace.Steps == 0)
        {
            return new TraceMetrics();
        }

        double[] sorted = trace.Activity.ToArray();
        Array.Sort(sorted);
        double mean = PairwiseSum.Mean(trace.Activity);
        double variance = PairwiseSum.Variance(trace.Activity);
        return new TraceMetrics
        {
            SpikeMean = mean,
            SpikeStd = Math.Sqrt(variance),
            SpikeMin = sorted[0],
            SpikeMax = sorted[^1],
            SpikeMedian = Median(sorted),
            SigmaMean = PairwiseSum.Mean(trace.Sigma),
            SigmaStd = PairwiseSum.StandardDeviation(trace.Sigma),
            SigmaFinal = trace.Sigma[^1],
            GainMean = PairwiseSum.Mean(trace.Gain),
            GainFinal = trace.Gain[^1],
            AttractorMeanActivity = trace.Steps < 2 ? 0.0 : mean,
            AttractorVariance = variance,
            AttractorAutocorrLag1 = Autocorrelation.Lag1(trace.Activity),
            TotalSpikes = PairwiseSum.Sum(trace.Activity),
        };
    }

    private static double Median(double[] sorted)
    {
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
