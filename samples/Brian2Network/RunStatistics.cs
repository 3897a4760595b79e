using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>What is compared of spikes and potentials: the statistics of the engine, which <c>spike_statistics.py</c> has from their definitions.</summary>
/// <param name="raster">The spikes.</param>
/// <param name="potentialsMV">Potentials in mV: one array of all neurons every millisecond.</param>
/// <param name="excitatory">The excitatory neurons.</param>
/// <param name="inhibitory">The inhibitory ones, which follow.</param>
/// <param name="stepMs">The step in ms.</param>
internal sealed class RunStatistics(SpikeRaster raster, IReadOnlyList<double[]> potentialsMV, NeuronRange excitatory, NeuronRange inhibitory, double stepMs)
{
    /// <summary>Their declarations. The margins are those of the scenario <c>network</c>.</summary>
    public static IReadOnlyList<MetricDescription> Metrics { get; } =
    [
        new("spikes", "1", ConformanceClass.Exact),
        Observable("rate_exc", "Hz", 0.16, "2 % of the rate, less than one seed differs from another by"),
        Observable("rate_inh", "Hz", 0.16, "2 % of the rate, less than one seed differs from another by"),
        Observable("isi_cv_exc", "1", 0.02, "two recordings of one cell differ by more than this"),
        Observable("isi_cv_inh", "1", 0.03, "two recordings of one cell differ by more than this"),
        Observable("fano_factor", "1", 0.15, "a tenth: what 160 bins tell of a variance"),
        Observable("pair_correlation", "1", 0.0005, "a correlation that no recording of pairs resolves"),
        Observable("potential_mean", "mV", 0.1, "a tenth of what an electrode's junction potential is known to"),
        Observable("potential_sd", "mV", 0.1, "1.5 % of the fluctuations"),
        Observable("potential_synchrony", "1", 0.015, "a third of 0.05, which 400 independent neurons have by chance"),
    ];

    /// <summary>A metric that has the same bits from run to run, and a margin over ensembles.</summary>
    public static MetricDescription Observable(string name, string unit, double margin, string reason) =>
        new(name, unit, ConformanceClass.Tolerance)
        {
            AbsoluteTolerance = 1e-9,
            RelativeTolerance = 1e-9,
            ToleranceReason = "only the order of a sum may differ",
            Margin = EquivalenceMargin.Of(margin, reason),
        };

    /// <summary>Reports all of them.</summary>
    public void Report(IObservationSink sink)
    {
        // The start is away from the stationary state.
        var samples = potentialsMV.Skip(potentialsMV.Count / 5).ToList();
        var synchrony = new VoltageSynchrony(samples[0].Length);
        samples.ForEach(sample => synchrony.Add(sample));
        var means = Enumerable.Range(0, samples[0].Length).Select(neuron => samples.Average(sample => sample[neuron])).ToArray();
        var variances = means.Select((mean, neuron) => samples.Average(sample => (sample[neuron] - mean) * (sample[neuron] - mean)));

        sink.Scalar("spikes", raster.Count);
        sink.Scalar("rate_exc", FiringRate.Hz(raster, excitatory, stepMs));
        sink.Scalar("rate_inh", FiringRate.Hz(raster, inhibitory, stepMs));
        sink.Scalar("isi_cv_exc", InterspikeVariability.MeanCv(raster, excitatory) ?? 0);
        sink.Scalar("isi_cv_inh", InterspikeVariability.MeanCv(raster, inhibitory) ?? 0);
        sink.Scalar("fano_factor", FanoFactor.OfPopulation(raster, stepMs) ?? 0);
        sink.Scalar("pair_correlation", PairwiseCorrelation.Mean(raster, new NeuronRange(excitatory.First, inhibitory.End), stepMs) ?? 0);
        sink.Scalar("potential_mean", means.Average());
        sink.Scalar("potential_sd", Math.Sqrt(variances.Average()));
        sink.Scalar("potential_synchrony", synchrony.Chi ?? 0);
    }
}
