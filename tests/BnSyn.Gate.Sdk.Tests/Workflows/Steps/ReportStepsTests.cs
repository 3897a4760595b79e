using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class ReportStepsTests : IDisposable
{
    private static readonly WorkflowStep Collect = WorkflowStep.Of("gate.yml: gate: Reports");

    private static readonly WorkflowStep Sum = WorkflowStep.Of("gate.yml: gate: Summary");

    private static readonly WorkflowStep Whole = WorkflowStep.Of("gate.yml: gate: Whole");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void Several_gate_projects_each_keep_their_own_report()
    {
        Reports.Write(sandbox, "artifacts/physics-gate/One Engine", "# Physics gate: Passed\n");
        Reports.Write(sandbox, "samples/two é/artifacts/physics-gate", "# Physics gate: Drift\n");
        Run(Collect, "failure").AssertPassed();

        Assert.Equal(
            "`artifacts/physics-gate/One Engine/report.md`\n\n# Physics gate: Passed\n\n`samples/two é/artifacts/physics-gate/report.md`\n\n# Physics gate: Drift\n",
            Run(Sum, "failure").AssertPassed().Summary);
        Assert.True(File.Exists(Path.Combine(sandbox.Temporary, "physics-gate", "samples", "two é", "artifacts", "physics-gate", "received", "sparse.json")));
    }

    [Fact]
    public void The_reports_of_a_merge_base_that_was_built_beside_are_left_out()
    {
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");
        Reports.Write(sandbox, "artifacts/obj/Gate/release/physics-gate/bases/0123/artifacts/physics-gate", "# Physics gate: Invalid\n");
        Run(Collect, "success").AssertPassed();

        Assert.Equal("# Physics gate: Passed\n", Run(Sum, "success").AssertPassed().Summary);
    }

    [Fact]
    public void A_gate_that_failed_before_its_report_is_said_to_have_none()
    {
        Run(Collect, "failure").AssertPassed();

        Assert.StartsWith("# Physics gate: no report\n\nThe gate's step ended (failure)", Run(Sum, "failure").AssertPassed().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_was_skipped_is_said_not_to_have_run() =>
        Assert.StartsWith("# Physics gate: not run\n", Run(Sum, "skipped").AssertPassed().Summary, StringComparison.Ordinal);

    [Fact]
    public void A_gate_that_passes_without_a_verdict_does_not_pass()
    {
        var step = Run(Collect, "success");

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("::error::The gate passed without a verdict.", step.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_project_that_left_no_verdict_does_not_pass_although_another_did()
    {
        Reports.Write(sandbox, "artifacts/physics-gate/One", "# Physics gate: Passed\n");
        sandbox.Write("artifacts/physics-gate/One/expected.txt", "One.csproj\n");
        sandbox.Write("artifacts/physics-gate/Two é/expected.txt", "Two.csproj\n");

        var step = Run(Whole, "success");

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("::error::Two.csproj has a gate that left no verdict in artifacts/physics-gate/Two é.", step.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("One.csproj", step.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_of_a_part_does_not_pass()
    {
        sandbox.Write("artifacts/physics-gate/verdict.json", "{\n  \"schemaVersion\": 2,\n  \"filtered\": \"PhysicsGateSeeds\",\n  \"verdict\": \"Passed\"\n}\n");

        var step = Run(Whole, "success");

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("is the verdict of a part: PhysicsGateSeeds is set", step.Process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", 1)]
    [InlineData("true", 0)]
    public void A_pull_request_that_removes_a_baseline_passes_only_where_removals_are_meant(string removals, int exitCode)
    {
        sandbox.Write("engine/baselines/sparse.json", "{}\n");
        sandbox.Commit("a baseline");
        sandbox.Git("push", "--quiet", "origin", "main");
        sandbox.Git("switch", "--quiet", "--create", "change");
        File.Delete(sandbox.PathOf("engine/baselines/sparse.json"));
        sandbox.Commit("without it");
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");

        sandbox.BePullRequest();

        var step = sandbox.Run(Whole, Values.Of("gate.yml", "success", ("removals", removals)));

        Assert.Equal(exitCode, step.Process.ExitCode);
        Assert.Equal(exitCode == 1, step.Process.Output.Contains("removes the baseline engine/baselines/sparse.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_that_makes_room_for_a_like_one_of_another_name_is_removed()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100));
        sandbox.Write("engine/baselines/hard.json", text);
        Change(() =>
        {
            File.Delete(sandbox.PathOf("engine/baselines/hard.json"));
            sandbox.Write("engine/baselines/easy.json", text);
        });

        Assert.Contains("removes the baseline engine/baselines/hard.json", Run(Whole, "success").Process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate/Gate é.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />", "takes the gate out of gate/Gate é.csproj")]
    [InlineData("All.slnx", "<Solution />", "takes the gate project gate/Gate é.csproj out of the solution")]
    [InlineData("gate/Gate é.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Sdk Name=\"BnSyn.Gate.Sdk\" Version=\"2.0.0\" /></Project>", "")]
    public void A_pull_request_that_leaves_a_gate_out_of_the_build_does_not_pass(string file, string text, string problem)
    {
        sandbox.Write("gate/Gate é.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Sdk Name=\"BnSyn.Gate.Sdk\" Version=\"1.0.0\" /></Project>");
        sandbox.Write("All.slnx", "<Solution><Project Path=\"gate/Gate é.csproj\" /></Solution>");
        Change(() => sandbox.Write(file, text));

        var step = Run(Whole, "success");

        Assert.Equal(problem.Length > 0 ? 1 : 0, step.Process.ExitCode);
        Assert.Contains(problem, step.Process.Output, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Run(Whole, Values.Of("gate.yml", "success", ("removals", "true"))).Process.ExitCode);
    }

    [Fact]
    public void A_solution_that_moves_to_the_other_format_leaves_no_gate_out()
    {
        sandbox.Write("gate/Gate.csproj", "<Project><Sdk Name=\"BnSyn.Gate.Sdk\" /></Project>");
        sandbox.Write("All.sln", "Project(\"{0}\") = \"Gate\", \"gate\\Gate.csproj\", \"{1}\"\n");
        Change(() =>
        {
            File.Delete(sandbox.PathOf("All.sln"));
            sandbox.Write("All.slnx", "<Solution><Project Path=\"gate/Gate.csproj\" /></Solution>");
        });

        Assert.Equal(0, Run(Whole, "success").AssertPassed().Process.ExitCode);
    }

    [Fact]
    public void Where_git_cannot_tell_what_was_removed_it_does_not_pass()
    {
        sandbox.BePullRequest("no-such-branch");
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");

        Assert.Equal(1, Run(Whole, "success").Process.ExitCode);
    }

    [Fact]
    public void A_report_that_GitHub_would_refuse_is_cut_at_a_line()
    {
        var line = new string('é', 400) + "\n";
        Reports.WriteCollected(sandbox, "artifacts/physics-gate", string.Concat(Enumerable.Repeat(line, 3000)));
        var summary = Run(Sum, "failure").AssertPassed().Summary;

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 990_000, 1_048_576);
        Assert.EndsWith("é\n\n**Cut here:** the whole report is in the artifact.", summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', summary);
    }

    /// <summary>A pull request with a verdict; what is there before is the base's.</summary>
    private void Change(Action change)
    {
        sandbox.Commit("before");
        sandbox.Git("push", "--quiet", "origin", "main");
        sandbox.Git("switch", "--quiet", "--create", "change");
        change();
        sandbox.Commit("after");
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");
        sandbox.BePullRequest();
    }

    private StepOutcome Run(WorkflowStep step, string outcome) => sandbox.Run(step, Values.Of("gate.yml", outcome));
}
