using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>Nothing fires: the original's default network with one neuron fewer, where its gate saw nothing; here a control that must stay silent.</summary>
public sealed class SilentControl() : NetworkScenario(new Regime
{
    Name = "silent-control",
    Purpose = "Nothing fires: the original's default network with one neuron fewer, where its gate saw nothing; here a control that must stay silent.",
    Steps = 1000,
    Parameters = new NetworkParameters { N = 199 },
    IsSilentControl = true,
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.SigmaMean, 1, 1, "silence reads as exactly critical, because the estimator counts at least one spike"),
        new InvariantDescription(NetworkMetrics.VoltageMaximum, -70, -45, "no potential may come near the upswing"),
    ],
});
