using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

[WaitsFor(Awaited.Processes)]
public sealed class StepInvariantTests
{
    [Fact]
    public void A_bound_that_breaks_during_a_run_is_BNG3033_and_refuses_the_refresh()
    {
        using var folder = new GateFolder("watched");

        var ended = folder.With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first").Run();

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("countdown of seed 1 (reference, accelerated) is -101 steps after step 101, outside [-100, 0]: a hundred are enough", ended.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Baseline("watched")));
    }
}
