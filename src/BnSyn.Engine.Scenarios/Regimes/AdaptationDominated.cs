using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>A constant current against strong adaptation: the rate falls from 50 Hz to 12 Hz within the run.</summary>
public sealed class AdaptationDominated() : NetworkScenario(new Regime
{
    Name = "adaptation-dominated",
    Purpose = "A constant current against strong adaptation: the rate falls from 50 Hz to 12 Hz within the run.",
    Steps = 5000,
    Parameters = new NetworkParameters
    {
        N = 211,

        // Twice the step of most regimes. The rate moves by 0.1 %, so the physics is the same.
        DtMs = 0.2,
        AdEx = new AdExParameters { A_nS = 4.0, B_pA = 120.0, Tauw_ms = 300.0 },
        ExternalCurrentPA = 600.0,
    },
    RateMarginHz = 0.15,
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 13, 19, "50 Hz at first, 12 Hz once adapted"),
        new InvariantDescription(NetworkMetrics.IsiCv, 0.4, 0.65, "clock-like firing whose intervals lengthen from 20 ms to 85 ms"),
        new InvariantDescription(NetworkMetrics.Synchrony, 0.45, 0.8, "the common current keeps the phases together"),
    ],
});
