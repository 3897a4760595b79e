using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>Sparse firing driven by fluctuations, excitation and inhibition balanced: the everyday regime of cortex models.</summary>
public sealed class Sparse() : NetworkScenario(new Regime
{
    Name = "sparse",
    Purpose = "Sparse firing driven by fluctuations, excitation and inhibition balanced: the everyday regime of cortex models.",
    Steps = 8000,
    Parameters = new NetworkParameters { N = 1001, WExcNS = 1.0, WInhNS = 4.0, ExtRateHz = 20.0, ExtWNS = 16.0 },
    RateMarginHz = 0.03,
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 1.5, 6, "a few spikes per second: less is silence, more is another regime"),
        new InvariantDescription(NetworkMetrics.Fano, 0.4, 4, "asynchronous: the population fluctuates like independent neurons"),
        new InvariantDescription(NetworkMetrics.Synchrony, 0, 0.35, "potentials do not move together"),
        new InvariantDescription(NetworkMetrics.IsiCv, 0.5, 1.2, "nearly as irregular as a Poisson process"),
        new InvariantDescription(NetworkMetrics.SigmaMean, 1, 1.06, "activity neither grows nor dies"),
    ],
});
