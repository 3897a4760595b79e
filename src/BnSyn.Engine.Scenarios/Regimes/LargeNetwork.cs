using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>Twice the neurons and four times the synapses: sizes, indices and sums that the small regimes do not reach.</summary>
public sealed class LargeNetwork() : NetworkScenario(new Regime
{
    Name = "large-network",
    Purpose = "Twice the neurons and four times the synapses: sizes, indices and sums that the small regimes do not reach.",
    Steps = 1500,
    Parameters = new NetworkParameters { N = 1981, WExcNS = 0.5, WInhNS = 4.0, ExtRateHz = 20.0, ExtWNS = 16.0 },
    RateMarginHz = 0.025,

    // The only regime large enough for them: spikes that cross from one part of the population to another are gated here. Its 31 words
    // of 64 neurons make parts of 960 and 1021.
    Threads = 2,

    // 150 ms leave hardly a neuron with two intervals.
    LeftOutOfEnsembles = [NetworkMetrics.IsiCv, NetworkMetrics.IsiCv + "_exc", NetworkMetrics.IsiCv + "_inh"],
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 1, 5, "sparse, like the small network"),
        new InvariantDescription(NetworkMetrics.Fano, 0.2, 8, "asynchronous; 150 ms of 300 seeds give 0.34 to 3.8"),
        new InvariantDescription(NetworkMetrics.Synchrony, 0, 0.25, "potentials do not move together"),
    ],
});
