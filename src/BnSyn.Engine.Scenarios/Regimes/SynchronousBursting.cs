using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>The whole population bursts together: large conductances, strong correlations, deep hyperpolarisation.</summary>
public sealed class SynchronousBursting() : NetworkScenario(new Regime
{
    Name = "synchronous-bursting",
    Purpose = "The whole population bursts together: large conductances, strong correlations, deep hyperpolarisation.",
    Steps = 4000,
    Parameters = new NetworkParameters { N = 991, WExcNS = 0.75, WInhNS = 2.0, ExtRateHz = 2600.0, ExtWNS = 0.3 },
    RateMarginHz = 0.08,

    // Without seed 1108: no excitatory neuron of `single` has the five spikes that a CV takes, and one CV of 0 hides a shift in all the others.
    Ensemble = new([.. Regime.Seeds(1001, 60)], [.. Regime.Seeds(1061, 47), .. Regime.Seeds(1109, 13)]),

    // Few inhibitory neurons fire in bursts often enough to have two intervals.
    LeftOutOfEnsembles = [NetworkMetrics.IsiCv + "_inh"],
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 5, 12, "bursts separated by silence"),
        new InvariantDescription(NetworkMetrics.Fano, 50, 500, "the population fires as one"),
        new InvariantDescription(NetworkMetrics.Synchrony, 0.45, 0.9, "potentials move together"),
        new InvariantDescription(NetworkMetrics.Correlation, 0.08, 0.4, "neurons share their bursts"),
        new InvariantDescription(NetworkMetrics.IsiCv, 0, 2, "short intervals within a burst, long ones between; 0 where no neuron fires five times, one seed in sixty"),
    ],
});
