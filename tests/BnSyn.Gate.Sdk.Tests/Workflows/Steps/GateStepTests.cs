namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class GateStepTests : IDisposable
{
    private static readonly WorkflowStep Step = WorkflowStep.Of("gate.yml: gate: Physics gate");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_pull_request_is_compared_with_its_merge_base()
    {
        sandbox.BePullRequest("release/1.0");

        Assert.Equal(["dotnet", "build", "-t:PhysicsGate", "-p:PhysicsGateCompareTo=origin/release/1.0"], Run().AssertPassed().Call);
    }

    [Fact]
    public void A_branch_whose_name_separates_properties_stays_one_value()
    {
        sandbox.BePullRequest("a;b,c%d");

        Assert.Equal("-p:PhysicsGateCompareTo=origin/a%3Bb%2Cc%25d", Run().AssertPassed().Call[^1]);
    }

    [Fact]
    public void Who_switches_the_comparison_off_gets_none()
    {
        sandbox.BePullRequest();

        Assert.Equal(["dotnet", "build", "-t:PhysicsGate"], Run(("compare-to", "false")).AssertPassed().Call);
    }

    [Fact]
    public void The_inputs_become_arguments_of_their_own_whatever_is_in_them() => Assert.Equal(
        ["dotnet", "build", "my gate/A & B.csproj", "-t:PhysicsGate", "-p:PhysicsGateRequire=Identical", "-p:PhysicsGateRefreshReason=$(rm -r x) `id` 'q'", "-p:PhysicsGateTimeBudget=00:20:00"],
        Run(("project", "my gate/A & B.csproj"), ("time-budget", "00:20:00"), ("properties", "PhysicsGateRequire=Identical\n\n  PhysicsGateRefreshReason=$(rm -r x) `id` 'q'\n")).AssertPassed().Call);

    [Fact]
    public void A_shard_measures_its_part() => Assert.Equal(
        ["dotnet", "build", "-t:PhysicsGate", "-p:PhysicsGateShard=2/4"],
        sandbox.Run(WorkflowStep.Of("gate.yml: shard: Physics gate"), Values.Of("gate.yml", given: ("shards", "4"))).AssertPassed().Call);

    [Fact]
    public void What_one_job_has_built_is_there_for_those_that_measure_and_newer_than_its_sources()
    {
        sandbox.Write(".gitignore", "bin/\n/art é/\n");
        sandbox.Write("src/a.cs", "class A;");
        sandbox.Commit("sources");
        sandbox.Script("dotnet", "mkdir -p 'src/bin' 'art é'; echo built > 'src/bin/a b.dll'; echo more > 'art é/x'");
        (string, string)[] given = [("shards", "4")];
        sandbox.Run(WorkflowStep.Of("gate.yml: build: Build"), Values.Of("gate.yml", given: given)).AssertPassed();
        Directory.Delete(sandbox.PathOf("src/bin"), recursive: true);
        Directory.Delete(sandbox.PathOf("art é"), recursive: true);
        sandbox.Write("src/a.cs", "class A;");
        sandbox.Script("dotnet", "true");

        foreach (var key in new[] { "gate.yml: shard: Physics gate", "gate.yml: gate: Physics gate" })
        {
            sandbox.Run(WorkflowStep.Of(key), Values.Of("gate.yml", given: given)).AssertPassed();

            Assert.Equal("built\n", File.ReadAllText(sandbox.PathOf("src/bin/a b.dll")));
            Assert.Equal("more\n", File.ReadAllText(sandbox.PathOf("art é/x")));
            Assert.True(File.GetLastWriteTimeUtc(sandbox.PathOf("src/a.cs")) < File.GetLastWriteTimeUtc(sandbox.PathOf("src/bin/a b.dll")));
            Directory.Delete(sandbox.PathOf("src/bin"), recursive: true);
        }
    }

    [Fact]
    public void What_shards_have_measured_is_judged_where_their_projects_look()
    {
        var file = Path.Combine("artifacts", "physics-gate", "A", "measurements.2-of-4.json");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(sandbox.Temporary, "shards", "physics-gate-shard-2", file))!);
        File.WriteAllText(Path.Combine(sandbox.Temporary, "shards", "physics-gate-shard-2", file), "{}");

        Assert.Equal(["dotnet", "build", "-t:PhysicsGate", "-p:PhysicsGateMergeShards=reports"], Run(("shards", "4")).AssertPassed().Call);
        Assert.True(File.Exists(Path.Combine(sandbox.Workspace, file)));
    }

    [Fact]
    public void Without_any_shard_the_gate_still_judges_and_says_that_they_are_missing() =>
        Assert.Equal("-p:PhysicsGateMergeShards=reports", Run(("shards", "2")).AssertPassed().Call[^1]);

    [Fact]
    public void What_is_no_property_is_refused_before_anything_is_built()
    {
        var step = Run(("properties", "PhysicsGateRequire=Identical\n-t:Clean"));

        Assert.Equal(64, step.Process.ExitCode);
        Assert.Contains("::error::'-t:Clean' is no property; valid: one Name=Value per line", step.Process.Output, StringComparison.Ordinal);
        Assert.Empty(step.Calls);
    }

    [Fact]
    public void A_gate_that_fails_fails_the_step_and_says_every_error_once()
    {
        sandbox.Script("dotnet", """
            echo 'b.json(1,2): error BNG3012: drift [a.csproj]'
            echo 'Build FAILED.'
            echo 'Build FAILED.'
            echo 'b.json(1,2): error BNG3012: drift [a.csproj]'
            exit 3
            """);
        var step = Run();

        Assert.Equal(3, step.Process.ExitCode);
        Assert.Equal(
            ["b.json(1,2): error BNG3012: drift [a.csproj]", "Build FAILED.", "Build FAILED."],
            step.Process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }

    [Fact]
    public void The_matcher_is_added_by_its_full_path()
    {
        var command = Run().AssertPassed().Process.Output.Split('\n')[0];

        Assert.Equal($"::add-matcher::{sandbox.PathOf(".github/physics-gate-matcher.json")}", command);
    }

    private StepOutcome Run(params (string, string)[] given) => sandbox.Run(Step, Values.Of("gate.yml", given: given));
}
