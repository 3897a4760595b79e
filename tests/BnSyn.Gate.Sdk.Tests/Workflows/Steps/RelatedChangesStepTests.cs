namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class RelatedChangesStepTests : IDisposable
{
    private static readonly WorkflowStep Step = WorkflowStep.Of("gate.yml: gate: Related changes");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("docs/a page.md", "run=false")]
    [InlineData("src/Engine/README.md", "run=false")]
    [InlineData("src/Engine/Step.cs", "run=true")]
    [InlineData("docs/../baselines/sparse.json", "run=true")]
    [InlineData("global.json", "run=true")]
    public void A_pull_request_runs_the_gate_where_it_may_move_the_physics(string file, string answer)
    {
        sandbox.BePullRequest();
        sandbox.Write(file, "new");
        sandbox.Commit("change");

        Assert.Equal([answer], Run().Outputs);
    }

    [Fact]
    public void One_related_file_among_others_runs_the_gate()
    {
        sandbox.BePullRequest();
        sandbox.Write("docs/page.md", "new");
        sandbox.Write("src/Engine/Step.cs", "new");
        sandbox.Commit("change");

        Assert.Equal(["run=true"], Run().Outputs);
    }

    [Fact]
    public void A_push_always_runs_the_gate()
    {
        sandbox.Write("docs/page.md", "new");
        sandbox.Commit("change");

        Assert.Equal(["run=true"], Run().Outputs);
    }

    [Fact]
    public void Where_git_cannot_tell_the_gate_runs()
    {
        sandbox.BePullRequest("no-such-branch");

        Assert.Equal(["run=true"], Run().Outputs);
    }

    [Fact]
    public void Where_nothing_is_named_as_unrelated_the_gate_runs()
    {
        sandbox.BePullRequest();

        Assert.Equal(["run=true"], sandbox.Run(Step, Values.Of("gate.yml", given: ("unrelated", ""))).AssertPassed().Outputs);
    }

    private StepOutcome Run() => sandbox.Run(Step, Values.Of("gate.yml")).AssertPassed();
}
