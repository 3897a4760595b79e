using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A drift is asked twice, in the real process and its children.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class AskedAgainTests
{
    [Theory]
    [InlineData("flaky")]
    [InlineData("flaky-apart", Explicit = true)]
    public void A_drift_that_does_not_come_again_is_BNG3001_with_both_answers_and_judged_so_again(string scenario)
    {
        using var folder = Steady(scenario).Refreshed();

        // Of this draw the first run of seed 2 on the second backend is the other one.
        var invalid = folder.WithVariable(Flaky.Variable, Directory.CreateDirectory(folder.File("gate-37")).FullName).Run().EndsWith(125);

        Assert.EndsWith(
            $"{scenario}: seed 2 (accelerated) gives two answers when it runs 3 times: n is 6 and then 5 in a fresh process (2 of 2 repetitions); first diverging step unknown: no trail",
            invalid.ErrorOf("BNG3001"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("BNG3012", invalid.Output, StringComparison.Ordinal);
        Assert.Equal(invalid.Output, folder.Do("judge").EndsWith(125).Output);
    }

    [Fact]
    public void A_drift_that_comes_again_is_BNG3011_and_was_asked_in_fresh_processes()
    {
        using var folder = new GateFolder().Refreshed();
        var baseline = File.ReadAllText(folder.Baseline("oscillator"));
        File.WriteAllText(folder.Baseline("oscillator"), baseline.Replace("0.5", "0.45", StringComparison.Ordinal));
        folder.Seal("oscillator");

        var drift = folder.Run().EndsWith(1);

        Assert.Contains("asked again", drift.Error, StringComparison.Ordinal);
        Assert.NotEqual("no BNG3011", drift.FirstErrorOf("BNG3011"));
        Assert.Contains("| asked again |", folder.Report(), StringComparison.Ordinal);
        Assert.Equal(drift.Output, folder.Do("judge").EndsWith(1).Output);
    }

    [Fact]
    public void A_pass_asks_nothing_again()
    {
        using var folder = new GateFolder().Refreshed();

        Assert.DoesNotContain("asked again", folder.Run().EndsWith(0).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Determinism</b>", folder.Report(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_nightly_repeats_in_fresh_processes_and_with_threads_and_reports_the_rate()
    {
        using var folder = Steady("flaky").Refreshed();

        folder.With("PhysicsGateDeterminismRuns", "4").With("PhysicsGateDeterminismThreads", "1+8").Run().EndsWith(0);

        Assert.Contains("| flaky, reference, seed 1 | the engine's choice | planned | 2 | 0 | 0 % | 0 % to 84.19 % |", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("| flaky, accelerated, seed 1 | 8 | planned | 3 | 0 | 0 % | 0 % to 70.76 % |", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("\"determinism\"", File.ReadAllText(folder.File("reports", "verdict.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_that_no_scenario_takes_are_BNG1022()
    {
        using var folder = new GateFolder().With("PhysicsGateDeterminismThreads", "2+4");

        Assert.EndsWith("PhysicsGateDeterminismThreads is '2+4', but none of the scenarios accepts a number of threads: oscillator", folder.Run().EndsWith(125).ErrorOf("BNG1022"), StringComparison.Ordinal);
    }

    // Other tests set the variable of this process.
    private static GateFolder Steady(string scenario) => new GateFolder(scenario).WithVariable(Flaky.Variable, "");
}
