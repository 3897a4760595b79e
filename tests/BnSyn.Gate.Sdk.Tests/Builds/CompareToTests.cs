using System.Text.Json;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>
/// A copy of the repository that is a repository of its own, timed against its own commit. One scenario and a small budget: how long
/// anything takes on the machine that runs the tests decides nothing here.
/// </summary>
[Collection(BuildsShareACopy.Name)]
public sealed class CompareToTests(BuildCopy copy)
{
    private static readonly string[] Compare = ["-p:PhysicsGateCompareTo=HEAD", "-p:PhysicsGateBackends=accelerated", "-p:PhysicsGateTimingBudget=60"];

    [Fact]
    public void The_same_code_passes_as_BNG4008_every_time_and_a_clean_takes_the_base_away()
    {
        using var repository = new GitRepository(copy.Files.Root);

        var first = copy.Gate(BuildCopy.QuickScenario, Compare);
        var bases = repository.Worktrees();
        var second = copy.Gate(BuildCopy.QuickScenario, Compare);
        var report = File.ReadAllText(copy.Files.PathOf("artifacts/physics-gate/report.md"));
        copy.Build(BuildCopy.GateProject, "-t:Clean").AssertPassed();

        first.AssertPassed();
        second.AssertPassed();
        Assert.Equal((1, 1), (first.GateRuns, second.GateRuns));
        Assert.Contains(second.Messages, message => message.StartsWith("The engine's code is the same as at HEAD (", StringComparison.Ordinal));
        Assert.Contains(first.Messages, message => message.StartsWith("base: building ", StringComparison.Ordinal));
        Assert.Contains(second.Messages, message => message.EndsWith(" was built before", StringComparison.Ordinal));
        Assert.Contains("| silent-control | accelerated |", report, StringComparison.Ordinal);
        Assert.Single(bases);
        Assert.Empty(repository.Worktrees());
    }

    [Fact]
    public void A_step_that_takes_three_times_as_long_never_passes_and_judging_again_says_the_same()
    {
        using var repository = new GitRepository(copy.Files.Root);
        using var slower = new AppliedPatch(copy.Files, "Builds/slower-step.patch");
        using var much = Edit.Replace(copy.Files.PathOf("src/BnSyn.Engine/Backends/AcceleratedBackend.cs"), "1.15 *", "3 *");

        var build = copy.Gate(BuildCopy.QuickScenario, Compare);
        var code = Assert.Single(build.ErrorCodes.Distinct());
        var judged = copy.Build(BuildCopy.GateProject, ["-t:PhysicsReport", $"-p:PhysicsGateScenarios={BuildCopy.QuickScenario}", .. Compare]);

        // Slower, unless the machine that runs the tests is too busy to tell.
        build.AssertFailed();
        Assert.Contains(code, new[] { "BNG4001", "BNG4002", "BNG4005" });
        Assert.Equal(build.ErrorCodes, judged.ErrorCodes);
        using var verdict = JsonDocument.Parse(File.ReadAllText(copy.Files.PathOf("artifacts/physics-gate/verdict.json")));
        Assert.NotEqual("Passed", verdict.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void An_unknown_reference_is_BNG4011_at_the_project()
    {
        using var repository = new GitRepository(copy.Files.Root);

        var build = copy.Gate(BuildCopy.QuickScenario, "-p:PhysicsGateCompareTo=no-such-branch");

        build.AssertFailed();
        Assert.EndsWith("BnSyn.Engine.Scenarios.csproj", build.Error("BNG4011").File, StringComparison.Ordinal);
        Assert.Empty(repository.Worktrees());
    }
}
