using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A gate that is not wanted any more ends, says why, and leaves nothing that looks like a result.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class EndingEarlyTests
{
    private const string NoSignals = "SIGINT is sent through kill(1)";

    [Theory]
    [InlineData("hanging")]
    [InlineData("slow")]
    public void A_run_that_outlasts_its_budget_is_BNG9001(string scenario)
    {
        using var folder = new GateFolder(scenario).With("PhysicsGateTimeBudget", "1.5");

        var ended = folder.Run().EndsWith(125);

        // On a busy machine the budget is over before anything runs.
        Assert.Matches($@"longer than PhysicsGateTimeBudget, 1\.5 s; no run had ended(; running: {scenario}, (reference|accelerated), seed [123]: .+)?$", ended.ErrorOf("BNG9001"));
        folder.HasNoReports();
    }

    [Fact]
    public void A_budget_of_years_is_no_failure()
    {
        using var folder = new GateFolder().Refreshed();

        folder.With("PhysicsGateTimeBudget", "99999999").Run().EndsWith(0);
    }

    [Theory]
    [InlineData("slow", Slow.Announcement)]
    [InlineData("hanging", Hanging.Announcement)]
    public void An_interrupted_run_is_BNG9002(string scenario, string announcement)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoSignals);
        using var folder = new GateFolder(scenario);
        using var process = folder.Start("run");
        process.WaitUntilItSays(announcement);

        process.Interrupt();

        Assert.Contains("nothing was judged", process.WaitForEnd().EndsWith(125).ErrorOf("BNG9002"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact]
    public void A_run_ends_with_the_process_that_waits_for_it()
    {
        using var folder = new GateFolder("hanging");
        using var other = new GateFolder("hanging");
        using var parent = other.Start("run");
        using var child = folder.Start("run", "--parent", parent.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        child.WaitUntilItSays(Hanging.Announcement);

        // Longer than the interval at which it looks: a living parent ends nothing.
        Thread.Sleep(TimeSpan.FromSeconds(1.5));
        Assert.True(child.IsRunning);
        parent.Kill();

        child.WaitForEnd().EndsWith(125);
        folder.HasNoReports();
    }
}
