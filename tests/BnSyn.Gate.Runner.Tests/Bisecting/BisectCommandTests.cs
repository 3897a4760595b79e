using BnSyn.Gate.Runner.Tests.Histories;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Bisecting;

/// <summary>
/// The search by itself: a project whose target PhysicsGate leaves the verdict that a file of the commit names. That of a real engine is in the tests of the package.
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class BisectCommandTests : IDisposable
{
    private readonly Clone _clone = Clone.New(0);

    /// <inheritdoc/>
    public void Dispose() => _clone.Dispose();

    [Theory]
    [InlineData(4, 3, 3)]
    [InlineData(64, 45, 7, Explicit = true)]
    public void The_planted_commit_is_named_after_one_gate_more_at_most_than_halvings(int count, int planted, int most)
    {
        // 0 passes.
        var commits = Commits(count + 1, commit => commit < planted ? "Passed" : "Drift");

        var found = Bisect(commits[0], commits[count]).EndsWith(0);

        Assert.Equal($"{commits[planted]} is the first commit that drifts.", found.Lines[^1]);
        Assert.InRange(found.Lines.Length - 1, most - 1, most);
        Assert.Empty(_clone.Git("status", "--porcelain"));
        Assert.Single(_clone.Git("worktree", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact(Explicit = true)]
    public void Commits_that_do_not_build_or_cannot_tell_are_skipped()
    {
        var commits = Commits(12, commit => commit switch { 4 => "Invalid", 5 => "", 6 => "Inconclusive", < 8 => "Passed", _ => "Drift" });

        Assert.Equal($"{commits[8]} is the first commit that drifts.", Bisect(commits[0], commits[11]).EndsWith(0).Lines[^1]);
    }

    [Fact(Explicit = true)]
    public void Where_only_skipped_commits_are_left_it_cannot_be_told_BNG3051()
    {
        var commits = Commits(5, commit => commit switch { 0 => "Passed", 4 => "Drift", _ => "" });

        Assert.Contains(commits[4], Bisect(commits[0], commits[4]).EndsWith(125).ErrorOf("BNG3051"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void An_end_that_is_not_what_it_is_called_is_told_BNG3051()
    {
        var commits = Commits(6, commit => commit < 3 ? "Passed" : "Drift");

        Assert.Contains("the second does not drift", Bisect(commits[0], commits[2]).EndsWith(125).ErrorOf("BNG3051"), StringComparison.Ordinal);
        Assert.Contains("the first does not pass", Bisect(commits[3], commits[5]).EndsWith(125).ErrorOf("BNG3051"), StringComparison.Ordinal);
        Assert.Contains("the first is no ancestor of the second", Bisect(commits[5], commits[0]).EndsWith(125).ErrorOf("BNG3051"), StringComparison.Ordinal);
        Assert.Contains("'v0' is no commit", Bisect("v0", commits[0]).EndsWith(125).ErrorOf("BNG3051"), StringComparison.Ordinal);
    }

    private GateOutcome Bisect(string good, string bad) => GateProcess.Run("bisect", good, bad, "--project", "gate.proj", "--repository", _clone.Folder);

    private string[] Commits(int count, Func<int, string> verdict)
    {
        File.WriteAllText(_clone.File("gate.proj"), """
            <Project>
              <Target Name="Restore" />
              <Target Name="PhysicsGate">
                <PropertyGroup><Verdict>$([System.IO.File]::ReadAllText('$(MSBuildProjectDirectory)/verdict.txt').Trim())</Verdict></PropertyGroup>
                <Error Text="CS0103" Condition="'$(Verdict)' == ''" />
                <WriteLinesToFile File="out/expected.txt" Lines="gate" Overwrite="true" />
                <WriteLinesToFile File="out/verdict.json" Lines="{&quot;verdict&quot;:&quot;$(Verdict)&quot;}" Overwrite="true" />
                <Error Text="the gate" Condition="'$(Verdict)' != 'Passed'" />
              </Target>
            </Project>
            """);
        File.WriteAllText(_clone.File(".gitignore"), "out/\n");
        for (var commit = 0; commit < count; commit++)
        {
            File.WriteAllText(_clone.File("verdict.txt"), verdict(commit));
            File.WriteAllText(_clone.File("count.txt"), $"{commit}");
            _clone.Git("add", "--all");
            _clone.Git("commit", "--quiet", "--message", $"c{commit}");
        }

        return _clone.Commits();
    }
}
