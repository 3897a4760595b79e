using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>The observables of a network. One row, one metric: adding one is adding a row and refreshing the baselines.</summary>
internal static class NetworkMetrics
{
    /// <summary>The metric that is zero in a silent network.</summary>
    public const string TotalSpikes = "total_spikes";

    /// <summary>Mean firing rate.</summary>
    public const string FiringRate = "firing_rate";

    /// <summary>Fano factor of the population's spike count.</summary>
    public const string Fano = "fano_factor";

    /// <summary>Mean coefficient of variation of the interspike intervals.</summary>
    public const string IsiCv = "isi_cv";

    /// <summary>Mean pairwise correlation of spike counts.</summary>
    public const string Correlation = "pairwise_correlation";

    /// <summary>Synchrony index of the membrane potentials.</summary>
    public const string Synchrony = "voltage_synchrony";

    /// <summary>Mean of the branching ratio's estimate.</summary>
    public const string SigmaMean = "sigma_mean";

    /// <summary>Gain at the end.</summary>
    public const string GainFinal = "gain_final";

    /// <summary>Largest number of spikes in one step.</summary>
    public const string SpikeMax = "spike_max";

    /// <summary>Lowest membrane potential.</summary>
    public const string VoltageMinimum = "voltage_minimum";

    /// <summary>Highest membrane potential.</summary>
    public const string VoltageMaximum = "voltage_maximum";

    private const string OrderOfSums = "a function of the exact raster: only the order of sums may differ";
    private const string ExpNoise = "last-bit noise in exp moves potentials by up to 3e-9 mV without moving a spike";

    /// <summary>Every metric with the way to compute it.</summary>
    public static IReadOnlyList<(MetricDescription Description, Func<NetworkRecording, double> Value)> Table { get; } =
    [
        .. NetworkMetricTable.Rows.Select(row => (Fourteen(row.Name), Of(row.Value))),
        .. OfEveryPopulation(Sum(FiringRate, "Hz"), (s, neurons) => Networks.Analysis.FiringRate.Hz(s.Raster, neurons, s.Network.Parameters.DtMs)),
        .. OfEveryPopulation(Sum(IsiCv, "1"), (s, neurons) => InterspikeVariability.MeanCv(s.Raster, neurons) ?? 0.0),
        .. OfEveryPopulation(Sum(Correlation, "1"), (s, neurons) => PairwiseCorrelation.Mean(s.Raster, neurons, s.Network.Parameters.DtMs) ?? 0.0),
        (Sum(Fano, "1"), s => FanoFactor.OfPopulation(s.Raster, s.Network.Parameters.DtMs) ?? 0.0),
        (Voltage(Synchrony, "1"), s => s.Synchrony.Chi ?? 0.0),
        (Voltage(VoltageMinimum, "mV"), s => s.Range.Minimum),
        (Voltage(VoltageMaximum, "mV"), s => s.Range.Maximum),
    ];

    /// <summary>The descriptions alone.</summary>
    public static IReadOnlyList<MetricDescription> Descriptions { get; } = [.. Table.Select(row => row.Description)];

    // One formula for the whole network, its excitatory and its inhibitory neurons.
    private static IEnumerable<(MetricDescription Description, Func<NetworkRecording, double> Value)> OfEveryPopulation(
        MetricDescription whole, Func<NetworkRecording, NeuronRange, double> value) =>
    [
        (whole, s => value(s, s.Network.Population.All)),
        (whole with { Name = whole.Name + "_exc" }, s => value(s, s.Network.Population.Excitatory)),
        (whole with { Name = whole.Name + "_inh" }, s => value(s, s.Network.Population.Inhibitory)),
    ];

    private static Func<NetworkRecording, double> Of(Func<Networks.Analysis.NetworkMetrics, double> value) =>
        run => value(Networks.Analysis.NetworkMetrics.From(run.Series));

    private static MetricDescription Fourteen(string name) => name switch
    {
        TotalSpikes or "spike_min" or SpikeMax => new MetricDescription(name, "spikes", ConformanceClass.Exact),
        _ when name.StartsWith("sigma", StringComparison.Ordinal) || name.StartsWith("gain", StringComparison.Ordinal) => Sum(name, "1"),
        "attractor_autocorr_lag1" => Sum(name, "1"),
        "attractor_variance" => Sum(name, "spikes^2"),
        _ => Sum(name, "spikes"),
    };

    private static MetricDescription Sum(string name, string unit) => Near(name, unit, 1e-9, OrderOfSums);

    private static MetricDescription Voltage(string name, string unit) => Near(name, unit, 1e-6, ExpNoise);

    private static MetricDescription Near(string name, string unit, double tolerance, string reason) =>
        new(name, unit, ConformanceClass.Tolerance)
        {
            AbsoluteTolerance = tolerance,
            RelativeTolerance = 1e-9,
            ToleranceReason = reason,
        };
}
