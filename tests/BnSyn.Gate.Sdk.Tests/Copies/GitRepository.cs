using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Copies;

/// <summary>Makes a repository of a folder for a while: everything in one commit. Disposing of it leaves the files alone.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly string _root;

    /// <param name="root">A folder that is no repository yet.</param>
    public GitRepository(string root)
    {
        _root = root;
        Git("init", "--quiet", "--initial-branch=main");
        Commit();
    }

    /// <summary>Commits everything.</summary>
    public void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=everything");
    }

    /// <summary>The folders that git knows as worktrees, without the repository itself.</summary>
    public IReadOnlyList<string> Worktrees() =>
        [.. Git("worktree", "list", "--porcelain").Split('\n').Where(line => line.StartsWith("worktree ", StringComparison.Ordinal)).Skip(1)];

    public void Dispose() => Directory.Delete(Path.Combine(_root, ".git"), recursive: true);

    private string Git(params string[] arguments)
    {
        var said = CleanProcess.Run(_root, "git", arguments);
        Assert.True(said.ExitCode == 0, said.All);
        return said.Output;
    }
}
