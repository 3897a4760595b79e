using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>Every neuron fires at kilohertz rates: unphysical, but each step adds hundreds of inputs to every sum.</summary>
public sealed class Saturation() : NetworkScenario(new Regime
{
    Name = "saturation",
    Purpose = "Every neuron fires at kilohertz rates: unphysical, but each step adds hundreds of inputs to every sum.",
    Steps = 1000,
    Parameters = new NetworkParameters { N = 1003, WExcNS = 2.0, WInhNS = 4.0, ExtRateHz = 10.0, ExtWNS = 30.0 },
    RateMarginHz = 5,
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 20, 3000, "1 to 2 kHz once ignited, which a few seeds only are in the last milliseconds"),
        new InvariantDescription(NetworkMetrics.SpikeMax, 60, 700, "hundreds of neurons fire in one step, a tenth of them where the run ends first"),
    ],
});
