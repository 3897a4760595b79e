using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class CommentStepTests : IDisposable
{
    private const string KeepBody = """

        for argument in "$@"; do case $argument in body=@*) cp "${argument#body=@}" "$STAND_INS/body" ;; esac; done

        """;

    private static readonly WorkflowStep Step = WorkflowStep.Of("gate.yml: comment: Comment");

    private readonly StepSandbox sandbox = new();

    public CommentStepTests()
    {
        Reports.WriteCollected(sandbox, "artifacts/physics-gate", "# Physics gate: Drift\n");
        sandbox.BePullRequest();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void The_first_comment_is_posted_with_the_report_and_the_run()
    {
        sandbox.Script("gh", KeepBody);
        var step = Run();

        Assert.Equal(["gh", "api", "--method", "POST", "repos/bnsyn/gate/issues/7/comments"], step.Calls[^1][..5]);
        Assert.StartsWith("<!-- physics-gate: physics-gate -->\n# Physics gate: Drift\n", Body, StringComparison.Ordinal);
        Assert.Contains("https://github.com/bnsyn/gate/actions/runs/42", Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_one_takes_its_place()
    {
        sandbox.Script("gh", "case \"$*\" in *--paginate*) printf '11 Hello\\n12 <!-- physics-gate: physics-gate -->\\r\\n13 <!-- physics-gate: other -->\\n' ;; esac");

        Assert.Equal(["gh", "api", "--method", "PATCH", "repos/bnsyn/gate/issues/comments/12"], Run().Calls[^1][..5]);
    }

    [Fact]
    public void Only_comments_of_a_bot_are_asked_for() =>
        Assert.Contains("select(.user.type == \"Bot\")", Run().Calls[0][^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("echo 'HTTP 403: Resource not accessible by integration' >&2; exit 1")]
    [InlineData("case \"$*\" in *POST*) echo 'HTTP 403' >&2; exit 1 ;; esac")]
    public void Where_the_token_may_not_write_nothing_fails(string refusal)
    {
        sandbox.Script("gh", refusal);

        Assert.Contains("::notice::No comment: the token may not", Run().Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_report_is_cut_to_what_a_comment_holds()
    {
        Reports.WriteCollected(sandbox, "artifacts/physics-gate", string.Concat(Enumerable.Repeat("a row of the report, é\n", 5000)));
        sandbox.Script("gh", KeepBody);
        Run();

        Assert.InRange(Encoding.UTF8.GetByteCount(Body), 59_000, 65_536);
        Assert.Contains("**Cut here:**", Body, StringComparison.Ordinal);
    }

    private string Body => File.ReadAllText(sandbox.StandInFile("body"));

    private StepOutcome Run() => sandbox.Run(Step, Values.Of("gate.yml", "failure", ("artifact", "physics-gate"))).AssertPassed();
}
