using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>Every command of every workflow is run as GitHub would run it after a gate that passed; a new one needs a row here.</summary>
public sealed class EveryStepTests
{
    private static readonly Dictionary<string, Action<StepSandbox, StepOutcome>> Expected = new(StringComparer.Ordinal)
    {
        ["gate.yml: build: Feed"] = (_, step) => Assert.Equal(FeedStepTests.Added(FeedStepTests.Address), step.Call),
        ["gate.yml: build: Related changes"] = (_, step) => Assert.Equal(["run=true"], step.Outputs),
        ["gate.yml: build: Build"] = (sandbox, step) =>
        {
            Assert.Equal(["dotnet", "build", "-p:PhysicsGateOnBuild=false"], step.Call);
            Assert.True(File.Exists(Path.Combine(sandbox.Temporary, "build", "outputs.tar.gz")));
        },
        ["gate.yml: shard: Feed"] = (_, step) => Assert.Equal(FeedStepTests.Added(FeedStepTests.Address), step.Call),
        ["gate.yml: shard: Related changes"] = (_, step) => Assert.Equal(["run=true"], step.Outputs),
        ["gate.yml: shard: Physics gate"] = (_, step) => Assert.Equal(["dotnet", "build", "-t:PhysicsGate", "-p:PhysicsGateShard=2/1"], step.Call),
        ["gate.yml: gate: Feed"] = (_, step) => Assert.Equal(FeedStepTests.Added(FeedStepTests.Address), step.Call),
        ["gate.yml: gate: Related changes"] = (_, step) => Assert.Equal(["run=true"], step.Outputs),
        ["gate.yml: gate: Physics gate"] = (_, step) => Assert.Equal(["dotnet", "build", "-t:PhysicsGate"], step.Call),
        ["gate.yml: gate: Tests"] = (_, step) => Assert.Equal(["dotnet", "test"], step.Call),
        ["gate.yml: gate: Reports"] = (sandbox, step) => AssertCollected(sandbox, step, Reports.Collected),
        ["gate.yml: gate: Whole"] = (_, step) => Assert.Contains("Every gate project has a verdict of the whole.", step.Process.Output, StringComparison.Ordinal),
        ["gate.yml: gate: Summary"] = AssertSummed,
        ["gate.yml: comment: Comment"] = (_, step) => Assert.Equal("repos/bnsyn/gate/issues/7/comments", step.Calls[^1][4]),
        ["gate.yml: history: Build the command"] = (_, step) => Assert.Equal(["dotnet", "build", "src/BnSyn.Gate.Runner"], step.Call),
        ["gate.yml: history: History"] = (sandbox, step) =>
            Assert.Equal(["dotnet", "./artifacts/bin/BnSyn.Gate.Runner/release/physics-gate.dll", "history", "push", Path.Combine(sandbox.Temporary, "physics-gate"), "--commit", "HEAD"], step.Call),
        ["comment-fork.yml: comment-fork: Comment"] = (_, step) => Assert.Contains("::notice::No comment: no open pull request", step.Process.Output, StringComparison.Ordinal),
        ["refresh.yml: commit: Commit"] = (sandbox, step) => Assert.Equal(["commit=" + sandbox.Git("rev-parse", "HEAD").Trim()], step.Outputs),
        ["refresh.yml: measure: Feed"] = (_, step) => Assert.Equal(FeedStepTests.Added(FeedStepTests.Address), step.Call),
        ["refresh.yml: measure: Refresh"] = (sandbox, step) =>
        {
            Assert.Equal(["dotnet", "build", "-t:PhysicsGate", "-p:PhysicsGateTimeBudget=5400", "-p:PhysicsGateRefreshBaselines=true", "-p:PhysicsGateAllowRefreshInCI=true"], step.Call);
            Assert.Equal(
                ["PhysicsGateRefreshReason=It's so; \"really\" $(false)", "PhysicsGateScenarios=sparse"],
                sandbox.Properties.Order(StringComparer.Ordinal));
        },
        ["refresh.yml: measure: Refreshed baselines"] = (sandbox, _) => Assert.True(File.Exists(Path.Combine(sandbox.Temporary, "refreshed", "baselines", "baselines", "sparse.json"))),
        ["refresh.yml: measure: Reports"] = (sandbox, step) => AssertCollected(sandbox, step, Refreshes.Collected),
        ["refresh.yml: measure: Summary"] = AssertSummed,
        ["refresh.yml: merge: Build the command"] = (_, step) => Assert.Equal(["dotnet", "build", "src/BnSyn.Gate.Runner"], step.Call),
        ["refresh.yml: merge: Merge"] = (_, step) => Assert.Equal(["dotnet", "./artifacts/bin/BnSyn.Gate.Runner/release/physics-gate.dll", "accept"], step.Call[..3]),
        ["refresh.yml: merge: Changes"] = (_, step) => Assert.Equal(["changed=true"], step.Outputs),
        ["mutants.yml: mutants: Mutants of the day"] = (_, step) =>
        {
            Assert.Equal(["dotnet", "build", "src/BnSyn.Engine.Scenarios", "-t:PhysicsMutants"], step.Call[..4]);
            Assert.Subset(step.Call.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "-p:PhysicsGateMutantSample=20", "-p:PhysicsGateMutantsTry=seen" });
            Assert.EndsWith("# Mutants\n", step.Process.Output, StringComparison.Ordinal);
        },
        ["release.yml: pack: Version"] = (_, step) => Assert.Contains("v0.1.0 is version 0.1.0.", step.Process.Output, StringComparison.Ordinal),
        ["release.yml: pack: Physics gate"] = (_, step) => Assert.Equal(["dotnet", "build", "-t:PhysicsGate"], step.Call),
        ["release.yml: pack: Tests"] = (_, step) => Assert.Equal(["dotnet", "test"], step.Call),
        ["release.yml: pack: Pack"] = (_, step) => Assert.Equal(["dotnet", "pack", "-o", "artifacts/packages"], step.Call),
        ["thorough.yml: thorough: Brian2 and PoCL"] = (_, step) =>
            Assert.Equal(["sudo", "apt-get", "install", "-y", "--no-install-recommends", "python3-brian", "ocl-icd-libopencl1", "pocl-opencl-icd"], step.Calls[^1]),
        ["thorough.yml: thorough: Slurm"] = (_, step) => Assert.Equal("tests/slurm", step.Call[^1]),
        ["thorough.yml: thorough: Devices"] = (_, step) => Assert.Equal(["dotnet", "build", "src/BnSyn.Engine.Gpu.Scenarios"], step.Call),
        ["thorough.yml: thorough: Every analyzer"] = (_, step) => Assert.Equal(["dotnet", "build", "-p:SlowAnalyzers=true"], step.Call),
        ["thorough.yml: thorough: Every test"] = (_, step) => Assert.Equal(["dotnet", "test", "--explicit", "on"], step.Call[..4]),
        ["refresh.yml: propose: Pull request"] = (_, step) => Assert.Equal(["gh", "pr", "create", "--base", "main"], step.Call[..5]),
    };

    public static readonly TheoryData<string> Keys = [.. WorkflowStep.Runs.Select(step => step.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_step_does_what_it_is_there_for(string key)
    {
        using var sandbox = new StepSandbox();
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");
        Refreshes.WriteReceived(sandbox, "refreshed-0", "baselines/sparse.json");
        Refreshes.WritePatch(sandbox, "baselines/sparse.json");
        var step = WorkflowStep.Of(key);
        if (step.Name != "Reports")
        {
            Reports.WriteCollected(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");
            Reports.WriteCollected(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n", Refreshes.Collected);
        }

        if (step.Name is "Changes" or "Refreshed baselines")
        {
            sandbox.Write("baselines/sparse.json", "{}\n");
        }

        if (step.Name == "Mutants of the day")
        {
            sandbox.Write("tests/mutants", "");
            File.Copy(Path.Combine(Repository.Root, "tests", "mutants"), sandbox.PathOf("tests/mutants"), overwrite: true);
            sandbox.Script("dotnet", "echo '# Mutants' > artifacts/physics-gate/mutants.md");
        }

        if (step.Name == "Devices")
        {
            sandbox.Write("tests/device-gate", "dotnet build src/BnSyn.Engine.Gpu.Scenarios\n");
        }

        if (step.Name == "Version")
        {
            ReleaseStepTests.Write(sandbox, "0.1.0", "## 0.1.0 (2026-12-01)");
        }

        Assert.True(Expected.ContainsKey(key), $"No test knows what '{key}' is there for.");
        Expected[key](sandbox, sandbox.Run(step, Values.Of(step.Workflow.Name, given: step.Name == "Feed" ? [("feed", FeedStepTests.Address)] : [])).AssertPassed());
    }

    [Fact]
    public void Every_row_is_a_step() => Assert.Empty(Expected.Keys.Except(WorkflowStep.Runs.Select(step => step.Key)));

    [Theory]
    [InlineData("gate.yml: gate: Physics gate")]
    [InlineData("gate.yml: gate: Tests")]
    public void What_a_server_runs_is_what_a_person_runs(string key)
    {
        using var sandbox = new StepSandbox();
        var call = string.Join(' ', sandbox.Run(WorkflowStep.Of(key), Values.Of("gate.yml")).AssertPassed().Call);

        // The script of the required check adds only how many run at once, and where the results go.
        Assert.Matches($@"(?m)^step ""{call}"" {call}( --max-parallel-test-modules \d+)?( --results-directory ""\$results"" --report-xunit-trx)?$", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")));
    }

    private static void AssertCollected(StepSandbox sandbox, StepOutcome step, string target) =>
        Assert.True(File.Exists(Path.Combine(sandbox.Temporary, target, "artifacts", "physics-gate", "received", "sparse.json")), step.Process.All);

    private static void AssertSummed(StepSandbox sandbox, StepOutcome step) =>
        Assert.StartsWith("# Physics gate: Passed\n", step.Summary, StringComparison.Ordinal);
}
