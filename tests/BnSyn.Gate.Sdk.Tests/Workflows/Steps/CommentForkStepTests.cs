using System.IO.Compression;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>A stranger's artifact: whatever is in it, the comment is text on the pull request that GitHub names, or there is none.</summary>
public sealed class CommentForkStepTests : IDisposable
{
    private static readonly WorkflowStep Step = WorkflowStep.Of("comment-fork.yml: comment-fork: Comment");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void The_report_is_posted_as_text_on_the_pull_request_of_the_event()
    {
        Serve([("artifacts/physics-gate/report.md", "# Physics gate: Drift\n\n@everyone <img src=x> [look](http://example.org)\n")]);
        var step = Run();

        Assert.Equal(["gh", "api", "--method", "POST", "repos/bnsyn/gate/issues/7/comments"], step.Calls[^1][..5]);
        Assert.Contains("```text\n# Physics gate: Drift\n\n@everyone <img src=x> [look](http://example.org)\n```\n", Body, StringComparison.Ordinal);
        Assert.StartsWith("<!-- physics-gate fork: physics-gate-ubuntu-latest -->\nWhat the run of this fork left ([failure](https://github.com/bnsyn/gate/actions/runs/43)), as text", Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_in_the_report_ends_nothing()
    {
        Serve([("report.md", "```\n@everyone\n````\n<b>\n")]);
        Run();

        Assert.Equal(["`````text", "`````"], Body.Split('\n').Where(line => line.StartsWith("`````", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_no_text_is_left_out()
    {
        Serve([("report.md", "a\u001b[31mb\u202ec\u2066d\0e é\n")]);
        Run();

        Assert.Contains("\na[31mbcde é\n", Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_gigabyte_is_cut_and_names_of_files_are_not_followed()
    {
        Serve([("../../../../report.md", "out of the folder\n"), ("x/report.md", new string('a', 30_000_000)), ("pull-request.txt", "1")]);
        Run();

        Assert.InRange(Body.Length, 40_000, 60_000);
        Assert.Equal(["stand-ins", "temp of the runner", "the work é"], Directory.GetDirectories(Path.GetDirectoryName(sandbox.Workspace)!).Select(Path.GetFileName).Where(name => name is not ("bin" or "origin.git")).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(sandbox.Workspace, "report.md")));
    }

    [Theory]
    [InlineData("7 fffffff", "11 100 physics-gate-ubuntu-latest", "no open pull request")]
    [InlineData("", "11 100 physics-gate-ubuntu-latest", "no open pull request")]
    [InlineData("7;id 0123abc", "11 100 physics-gate-ubuntu-latest", "no open pull request")]
    [InlineData("7 0123abc", "11 100 other", "left no artifact")]
    [InlineData("7 0123abc", "11 20000001 physics-gate-ubuntu-latest", "at most 20000000")]
    public void What_cannot_be_found_or_is_too_large_is_a_notice(string pulls, string artifacts, string notice)
    {
        Serve([("report.md", "x")], pulls, artifacts);

        Assert.Contains("::notice::No comment: ", Run().Process.Output, StringComparison.Ordinal);
        Assert.Contains(notice, Run().Process.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(sandbox.StandInFile("body")));
    }

    [Fact]
    public void What_is_no_archive_is_a_notice()
    {
        Serve([]);
        File.WriteAllText(sandbox.StandInFile("artifact.zip"), "no archive");

        Assert.Contains("the artifact has no report", Run().Process.Output, StringComparison.Ordinal);
    }

    private string Body => File.ReadAllText(sandbox.StandInFile("body"));

    private StepOutcome Run() => sandbox.Run(Step, Values.Of("comment-fork.yml")).AssertPassed();

    private void Serve((string Name, string Text)[] files, string pulls = "7 0123abc", string artifacts = "11 100 physics-gate-ubuntu-latest")
    {
        using (var archive = ZipFile.Open(sandbox.StandInFile("artifact.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        sandbox.Script("gh", $$"""
            case "$*" in
              *"/pulls "*) echo '{{pulls}}' ;;
              */runs/43/artifacts*) echo '{{artifacts}}' ;;
              */artifacts/11/zip) cat "$STAND_INS/artifact.zip" ;;
            esac
            for argument in "$@"; do case $argument in body=@*) cp "${argument#body=@}" "$STAND_INS/body" ;; esac; done

            """);
    }
}
