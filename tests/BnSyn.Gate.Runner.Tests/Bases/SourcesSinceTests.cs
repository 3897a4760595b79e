using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Tests.Bases;

[WaitsFor(Awaited.Processes)]
public sealed class SourcesSinceTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Commits_and_files_since_the_baselines_are_named_the_latest_commit_first()
    {
        var accepted = _git.Commit();
        _git.Write("src/Leak.cs", "10.02");
        _git.Commit();
        _git.Write("a file, with = signs.txt", "x");
        _git.Commit();
        _git.Write(".gitignore", "not committed yet\n");

        var history = SourcesSince.Ask(_git.Root, accepted, CancellationToken.None);

        Assert.Equal("", history.Problem);
        Assert.Equal((2, 3), (history.CommitCount, history.FileCount));
        Assert.Equal([".gitignore", "a file, with = signs.txt", "src/Leak.cs"], history.Files);
        Assert.Equal(["src/Leak.cs", ".gitignore"], SourcesSince.Ask(Path.Combine(_git.Root, "src"), accepted, CancellationToken.None).Files.Take(2));
        Assert.Equal([".gitignore"], history.Uncommitted);
        Assert.Equal(1, history.UncommittedCount);
        Assert.Equal(["3", "2"], history.Commits.Select(line => line.Split(' ', 2)[1]));
    }

    [Fact]
    public void Many_of_them_are_counted()
    {
        var accepted = _git.Commit();
        for (var number = 0; number < SourceHistory.MostCommits + 3; number++)
        {
            _git.Commit();
        }

        for (var number = 0; number < SourceHistory.MostFiles + 5; number++)
        {
            _git.Write($"f{number}", "x");
        }

        _git.Commit();
        var history = SourcesSince.Ask(_git.Root, accepted, CancellationToken.None);

        Assert.Equal((SourceHistory.MostCommits, SourceHistory.MostCommits + 4), (history.Commits.Count, history.CommitCount));
        Assert.Equal((SourceHistory.MostFiles, SourceHistory.MostFiles + 5), (history.Files.Count, history.FileCount));
    }

    [Fact]
    public void What_is_not_committed_is_named_also_where_the_baselines_commit_is_not_there()
    {
        _git.Commit();
        _git.Write(".gitignore", "not committed yet\n");

        Assert.All([new string('a', 40), ""], commit => Assert.Equal([".gitignore"], SourcesSince.Ask(_git.Root, commit, CancellationToken.None).Uncommitted));
    }

    [Fact]
    public void Where_git_cannot_say_it_the_reason_is_told()
    {
        var accepted = _git.Commit();
        _git.Commit();
        var shallow = Path.Combine(Path.GetDirectoryName(_git.Root)!, "shallow");
        _git.Git("clone", "--quiet", "--depth", "1", "file://" + _git.Root, shallow);

        Assert.Equal("the clone is shallow and ends before the baselines' commit", SourcesSince.Ask(shallow, accepted, CancellationToken.None).Problem);
        Assert.Equal("the repository does not hold the baselines' commit", SourcesSince.Ask(_git.Root, new string('a', 40), CancellationToken.None).Problem);
        Assert.Equal("the project is in no git repository", SourcesSince.Ask(Path.GetDirectoryName(_git.Root)!, accepted, CancellationToken.None).Problem);
        Assert.Equal("the baselines name no commit", SourcesSince.Ask(_git.Root, "", CancellationToken.None).Problem);
        Assert.Equal("what the baselines name is no commit", SourcesSince.Ask(_git.Root, "--output=x", CancellationToken.None).Problem);
    }
}
