using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Plasticity;
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

    /// <summary>Mean distance of the weights that learn from where they began.</summary>
    public const string WeightChange = "weight_change";

    /// <summary>Mean of the weights that learn.</summary>
    public const string WeightMean = "weight_mean";

    /// <summary>Share of the weights that learn which lie at one of their limits.</summary>
    public const string WeightsAtLimits = "weights_at_limits";

    /// <summary>Mean distance of the consolidated weights from where they began.</summary>
    public const string ConsolidatedChange = "consolidated_change";

    /// <summary>How far the temperature gate is open at the end.</summary>
    public const string GateFinal = "gate_final";

    /// <summary>Protein at the end.</summary>
    public const string ProteinFinal = "protein_final";

    private const string OrderOfSums = "a function of the exact raster: only the order of sums may differ";
    private const string ExpNoise = "last-bit noise in exp moves potentials by up to 3e-9 mV without moving a spike";

    /// <summary>Every metric: name, unit, class and tolerance; its margin; its value.</summary>
    public static IReadOnlyList<NetworkMetric> Table { get; } =
    [
        new(Sum("spike_mean", "spikes"), NetworkMargins.SpikesPerStep, s => s.Fourteen.SpikeMean),
        new(Sum("spike_std", "spikes"), NetworkMargins.Spread, s => s.Fourteen.SpikeStd),
        new(Exact("spike_min", "spikes"), NetworkMargins.None, s => s.Fourteen.SpikeMin),
        new(Exact(SpikeMax, "spikes"), NetworkMargins.None, s => s.Fourteen.SpikeMax),
        new(Sum("spike_median", "spikes"), NetworkMargins.None, s => s.Fourteen.SpikeMedian),
        new(Sum(SigmaMean, "1"), NetworkMargins.Branching, s => s.Fourteen.SigmaMean),
        new(Sum("sigma_std", "1"), NetworkMargins.Branching, s => s.Fourteen.SigmaStd),
        new(Sum("sigma_final", "1"), NetworkMargins.LastBranching, s => s.Fourteen.SigmaFinal),
        new(Sum("gain_mean", "1"), NetworkMargins.Gain, s => s.Fourteen.GainMean),
        new(Sum(GainFinal, "1"), NetworkMargins.LastGain, s => s.Fourteen.GainFinal),
        new(Sum("attractor_mean_activity", "spikes"), NetworkMargins.SpikesPerStep, s => s.Fourteen.AttractorMeanActivity),
        new(Sum("attractor_variance", "spikes^2"), NetworkMargins.Spread, s => s.Fourteen.AttractorVariance),
        new(Sum("attractor_autocorr_lag1", "1"), NetworkMargins.Spread, s => s.Fourteen.AttractorAutocorrLag1),
        new(Exact(TotalSpikes, "spikes"), NetworkMargins.Spikes, s => s.Fourteen.TotalSpikes),
        .. OfEveryPopulation(Sum(FiringRate, "Hz"), NetworkMargins.Rate, NetworkMargins.Rate, (s, neurons) => Networks.Analysis.FiringRate.Hz(s.Run.Raster, neurons, s.DtMs)),
        .. OfEveryPopulation(Sum(IsiCv, "1"), NetworkMargins.Intervals, NetworkMargins.InhibitoryIntervals, (s, neurons) => InterspikeVariability.MeanCv(s.Run.Raster, neurons) ?? 0.0),
        .. OfEveryPopulation(Sum(Correlation, "1"), NetworkMargins.Spread, NetworkMargins.Spread, (s, neurons) => PairwiseCorrelation.Mean(s.Run.Raster, neurons, s.DtMs) ?? 0.0),
        new(Sum(Fano, "1"), NetworkMargins.Spread, s => FanoFactor.OfPopulation(s.Run.Raster, s.DtMs) ?? 0.0),
        new(Voltage(Synchrony, "1"), NetworkMargins.Spread, s => s.Run.Synchrony.Chi ?? 0.0),
        new(Voltage(VoltageMinimum, "mV"), NetworkMargins.LowestVoltage, s => s.Run.Range.Minimum),
        new(Voltage(VoltageMaximum, "mV"), NetworkMargins.HighestVoltage, s => s.Run.Range.Maximum),
    ];

    /// <summary>The observables of a network that learns, beside those of every network.</summary>
    public static IReadOnlyList<NetworkMetric> OfLearning { get; } =
    [
        new(Sum(WeightMean, "nS"), NetworkMargins.WeightMean, s => s.Weights.Average()),
        new(Sum(WeightChange, "nS"), NetworkMargins.WeightChange, s => s.Weights.Average(weight => Math.Abs(weight - s.Run.Network.Parameters.WExcNS))),
        new(Sum("eligibility_mean", "1"), NetworkMargins.Spread, s => s.Eligibility.Average()),
    ];

    /// <summary>What becomes of learning over a run that is long enough for it: the gate closes, weights reach their limits and are kept.</summary>
    private static IReadOnlyList<NetworkMetric> OfKeeping { get; } =
    [
        new(Sum(WeightsAtLimits, "1"), NetworkMargins.ShareOfWeights, s => s.Weights.Average(weight => IsAtLimit(weight, s.Run.Network.Parameters.Plasticity!.Rule) ? 1.0 : 0.0)),
        new(Sum(GateFinal, "1"), NetworkMargins.Gate, s => s.Run.Network.Learning!.Gate),
        new(Sum(ProteinFinal, "1"), NetworkMargins.Protein, s => s.Run.Network.Learning!.Protein),
        new(Sum(ConsolidatedChange, "nS"), NetworkMargins.ConsolidatedChange, s => s.ConsolidatedChange),
    ];

    /// <summary>The metrics of a regime.</summary>
    /// <param name="parameters">Its physics.</param>
    public static IReadOnlyList<NetworkMetric> Of(NetworkParameters parameters) => parameters.Plasticity is null ? Table : [.. Table, .. OfLearning, .. OfKeeping];

    private static bool IsAtLimit(double weight, PlasticityParameters rule) => weight.Equals(rule.W_min) || weight.Equals(rule.W_max);

    // One formula for the whole network, its excitatory and its inhibitory neurons.
    private static IEnumerable<NetworkMetric> OfEveryPopulation(
        MetricDescription whole,
        Func<RegimeScale, EquivalenceMargin?> margin,
        Func<RegimeScale, EquivalenceMargin?> inhibitoryMargin,
        Func<NetworkObservation, NeuronRange, double> value) =>
    [
        new(whole, margin, s => value(s, s.Run.Network.Population.All)),
        new(whole with { Name = whole.Name + "_exc" }, margin, s => value(s, s.Run.Network.Population.Excitatory)),
        new(whole with { Name = whole.Name + "_inh" }, inhibitoryMargin, s => value(s, s.Run.Network.Population.Inhibitory)),
    ];

    private static MetricDescription Exact(string name, string unit) => new(name, unit, ConformanceClass.Exact);

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
