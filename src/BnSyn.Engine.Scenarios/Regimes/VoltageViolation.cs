using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>The error path: adaptation piles up until a potential leaves its range, and the engine must raise at a known call.</summary>
public sealed class VoltageViolation() : NetworkScenario(new Regime
{
    Name = "voltage-violation",
    Purpose = "The error path: adaptation piles up until a potential leaves its range, and the engine must raise at a known call.",
    Steps = 1000,
    Parameters = new NetworkParameters { N = 209, ExtRateHz = 10.0, ExtWNS = 60.0 },
    ExpectedFault = nameof(VoltageBoundsException),
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 8, 30, "strong external events fire neurons often enough to adapt"),
        new InvariantDescription(NetworkMetrics.VoltageMinimum, -100, -95, "the last valid step is just inside the lower bound"),
    ],
});
