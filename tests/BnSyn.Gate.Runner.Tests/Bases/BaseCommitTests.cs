using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Tests.Bases;

[WaitsFor(Awaited.Processes)]
public sealed class BaseCommitTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public BaseCommitTests()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Commit();
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void The_base_is_where_the_branches_part_and_not_what_came_to_the_other_since()
    {
        var fork = _git.Commit();
        _git.Git("checkout", "--quiet", "-b", "change");
        _git.Commit();
        _git.Git("checkout", "--quiet", "main");
        _git.Commit();
        _git.Git("checkout", "--quiet", "change");

        var found = BaseCommit.Find("main", _git.ProjectFile, CancellationToken.None).Value!;

        Assert.Equal(new BaseCommit(fork, _git.Root + Path.DirectorySeparatorChar, "src/Tiny.csproj"), found);
    }

    [Fact]
    public void HEAD_is_its_own_base() =>
        Assert.Equal(_git.Git("rev-parse", "HEAD"), BaseCommit.Find("HEAD", _git.ProjectFile, CancellationToken.None).Value!.Commit);

    [Fact]
    public void A_folder_without_a_repository_is_BNG4010()
    {
        Directory.Move(Path.Combine(_git.Root, ".git"), Path.Combine(_git.Root, "away"));
        var finding = _git.Refused();
        Directory.Move(Path.Combine(_git.Root, "away"), Path.Combine(_git.Root, ".git"));

        Assert.Equal("BNG4010", finding.Diagnostic.Code);
        Assert.Contains("not a git repository", finding.Message, StringComparison.Ordinal);
        Assert.Equal(_git.ProjectFile, finding.Location!.File);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--all")]
    [InlineData("HEAD:src")]
    public void A_reference_that_names_no_commit_is_BNG4011_and_names_branches(string reference)
    {
        var finding = _git.Refused(reference);

        Assert.Equal("BNG4011", finding.Diagnostic.Code);
        Assert.Contains($"'{reference}'", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("one of main", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unrelated_history_is_BNG4012()
    {
        _git.Git("checkout", "--quiet", "--orphan", "other");
        _git.Commit();

        var finding = _git.Refused("main");

        Assert.Equal("BNG4012", finding.Diagnostic.Code);
        Assert.Contains("unrelated", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_without_the_common_commit_is_BNG4012_and_says_fetch_depth()
    {
        _git.Git("checkout", "--quiet", "-b", "change");
        _git.Commit();
        _git.Git("checkout", "--quiet", "main");
        _git.Commit();
        _git.Git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + _git.Root, "clone");
        var project = Path.Combine(_git.Root, "clone", "src", "Tiny.csproj");

        var finding = Assert.Single(BaseCommit.Find("origin/change", project, CancellationToken.None).Findings);

        Assert.Equal("BNG4012", finding.Diagnostic.Code);
        Assert.Contains("shallow", finding.Message, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", finding.Diagnostic.Remedy, StringComparison.Ordinal);
    }
}
