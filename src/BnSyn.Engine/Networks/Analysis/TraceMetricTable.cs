namespace BnSyn.Engine.Networks.Analysis;

/// <summary>The fourteen metrics by the names that BN-Syn's reports give them, in their order. One row, one metric.</summary>
public static class TraceMetricTable
{
    /// <summary>Name and value of every metric.</summary>
    public static IReadOnlyList<(string Name, Func<TraceMetrics, double> Value)> Rows { get; } =
    [
        ("spike_mean", metrics => metrics.SpikeMean),
        ("spike_std", metrics => metrics.SpikeStd),
        ("spike_min", metrics => metrics.SpikeMin),
        ("spike_max", metrics => metrics.SpikeMax),
        ("spike_median", metrics => metrics.SpikeMedian),
        ("sigma_mean", metrics => metrics.SigmaMean),
        ("sigma_std", metrics => metrics.SigmaStd),
        ("sigma_final", metrics => metrics.SigmaFinal),
        ("gain_mean", metrics => metrics.GainMean),
        ("gain_final", metrics => metrics.GainFinal),
        ("attractor_mean_activity", metrics => metrics.AttractorMeanActivity),
        ("attractor_variance", metrics => metrics.AttractorVariance),
        ("attractor_autocorr_lag1", metrics => metrics.AttractorAutocorrLag1),
        ("total_spikes", metrics => metrics.TotalSpikes),
    ];
}
