using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>Activity that sustains itself near the critical point: avalanches of all sizes, the gain controlled in both directions.</summary>
public sealed class NearCritical() : NetworkScenario(new Regime
{
    Name = "near-critical",
    Purpose = "Activity that sustains itself near the critical point: avalanches of all sizes, the gain controlled in both directions.",
    Steps = 4000,
    Parameters = new NetworkParameters
    {
        N = 997,
        WExcNS = 2.0,
        WInhNS = 12.0,
        ExtRateHz = 50.0,
        ExtWNS = 8.0,
        Criticality = new CriticalityParameters { SigmaTarget = 1.06 },

        // Adaptation takes one seed in a hundred below the default bound of -100 mV: physics, and no fault of numerics.
        VMinMV = -120.0,
    },
    RateMarginHz = 0.25,

    // The extremes of 800 seeds: rates of 5.9 and 13.3 Hz, Fano factors of 2.9 and 82, mean branching ratios of 1.081 and 1.177, final
    // gains of 0.53 and 0.92. The bounds leave room, so that no fresh seed ends outside.
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 3, 25, "sustained by recurrence without running away"),
        new InvariantDescription(NetworkMetrics.Fano, 1.5, 160, "avalanches: far above independent neurons, far below population bursts"),
        new InvariantDescription(NetworkMetrics.IsiCv, 0.5, 1.2, "irregular firing"),
        new InvariantDescription(NetworkMetrics.SigmaMean, 1.03, 1.22, "the branching ratio stays near its target of 1.06"),
        new InvariantDescription(NetworkMetrics.GainFinal, 0.45, 1.2, "the controller works within its limits"),
    ],
});
