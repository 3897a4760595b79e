using BnSyn.Engine.Criticality;
using BnSyn.Engine.Networks;
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
        N = 1000,
        WExcNS = 2.0,
        WInhNS = 12.0,
        ExtRateHz = 50.0,
        ExtWNS = 8.0,
        Criticality = new CriticalityParameters { SigmaTarget = 1.06 },

        // Adaptation takes one seed in a hundred below the default bound of -100 mV: physics, and no fault of numerics.
        VMinMV = -120.0,
    },
    RateMarginHz = 0.25,

    // Of 600 seeds the widest rates were 5.8 and 15.5 Hz and the widest Fano factors 3.1 and 88: no fresh seed is to end outside.
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 3, 25, "sustained by recurrence without running away"),
        new InvariantDescription(NetworkMetrics.Fano, 1.5, 160, "avalanches: far above independent neurons, far below population bursts"),
        new InvariantDescription(NetworkMetrics.IsiCv, 0.5, 1.2, "irregular firing"),
        new InvariantDescription(NetworkMetrics.SigmaMean, 1.03, 1.18, "the branching ratio stays near its target of 1.06"),
        new InvariantDescription(NetworkMetrics.GainFinal, 0.5, 1.2, "the controller works inside of its limits"),
    ],
});
