namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class RefreshStepsTests : IDisposable
{
    private const string Branch = "physics-gate/refresh-42-2";

    private static readonly WorkflowStep Changes = WorkflowStep.Of("refresh.yml: merge: Changes");

    private static readonly WorkflowStep Propose = WorkflowStep.Of("refresh.yml: propose: Pull request");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void The_patch_holds_new_and_changed_baselines_and_nothing_else()
    {
        sandbox.Write("baselines/sparse.json", "{}\n");
        sandbox.Commit("a baseline");
        sandbox.Write("baselines/sparse.json", "{ }\n");
        sandbox.Write("baselines/new one.json", "{}\n");
        sandbox.Write("src/Engine/Step.cs", "stray");
        Assert.Contains("changed=true", Run(Changes).AssertPassed().Outputs);

        var patch = File.ReadAllText(Path.Combine(sandbox.Temporary, "baselines.patch"));
        Assert.Contains("baselines/sparse.json", patch, StringComparison.Ordinal);
        Assert.Contains("baselines/new one.json", patch, StringComparison.Ordinal);
        Assert.DoesNotContain("Step.cs", patch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_that_kept_every_file_has_nothing_to_propose()
    {
        sandbox.Write("baselines/sparse.json", "{}\n");
        sandbox.Commit("a baseline");

        Assert.Contains("changed=false", Run(Changes).AssertPassed().Outputs);
    }

    [Fact]
    public void The_pull_request_is_one_commit_on_a_branch_of_its_own_with_the_reason()
    {
        Refreshes.WritePatch(sandbox, "baselines/sparse.json");
        var call = Run(Propose).AssertPassed().Call;

        Assert.Equal(
            "Refresh the baselines: It's so; \"really\" $(false)\n\nbaselines/sparse.json\n",
            sandbox.Git("--git-dir", sandbox.Origin, "show", "--format=%s%n", "--name-only", Branch).Replace("\n\n\n", "\n\n", StringComparison.Ordinal));
        Assert.Equal("main", call[Array.IndexOf(call, "--base") + 1]);
        Assert.Equal(Branch, call[Array.IndexOf(call, "--head") + 1]);
    }

    [Theory]
    [InlineData(".github/workflows/evil.yml")]
    [InlineData("src/Engine/Step.cs")]
    [InlineData("baselines/run.sh")]
    public void A_patch_of_more_than_baselines_is_refused_and_nothing_is_pushed(string stray)
    {
        Refreshes.WritePatch(sandbox, "baselines/sparse.json", stray);
        var step = Run(Propose);

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains($"::error::The refresh changed more than baselines: {stray}", step.Process.Output, StringComparison.Ordinal);
        Assert.Empty(step.Calls);
        Assert.DoesNotContain(Branch, sandbox.Git("--git-dir", sandbox.Origin, "branch"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_actions_may_open_no_pull_request_the_error_names_the_setting_and_the_branch()
    {
        Refreshes.WritePatch(sandbox, "baselines/sparse.json");
        sandbox.Script("gh", "exit 1");
        var step = Run(Propose);

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains($"::error::The branch {Branch} is pushed, but no pull request: allow GitHub Actions to create pull requests", step.Process.Output, StringComparison.Ordinal);
    }

    private StepOutcome Run(WorkflowStep step) => sandbox.Run(step, Values.Of("refresh.yml"));
}
