using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>What a test finds where another one has left a process. No test runs beside it, which could be given one between the look and the kill.</summary>
[Collection(Alone.Name)]
[WaitsFor(Awaited.Processes)]
public sealed class StayingGateTests
{
    [Fact]
    public void A_process_that_ended_after_its_last_gate_is_replaced()
    {
        StayingGate.Run(new(["--help"], new Dictionary<string, string>())).EndsWith(0);
        Assert.True(StayingGate.KillIdle() > 0);

        Assert.Contains("physics-gate", StayingGate.Run(new(["--help"], new Dictionary<string, string>())).EndsWith(0).Output, StringComparison.Ordinal);
    }
}
