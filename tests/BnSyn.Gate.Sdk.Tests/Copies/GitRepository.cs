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
        Git("config", "user.name", "test");
        Git("config", "user.email", "test@example.org");
        Commit();
    }

    /// <summary>Commits everything.</summary>
    public void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message=everything");
    }

    /// <summary>The folders that git knows as worktrees, without the repository itself.</summary>
    public IReadOnlyList<string> Worktrees() =>
        [.. Git("worktree", "list", "--porcelain").Split('\n').Where(line => line.StartsWith("worktree ", StringComparison.Ordinal)).Skip(1)];

    public void Dispose() => Directory.Delete(Path.Combine(_root, ".git"), recursive: true);

    /// <summary>Does what must succeed, and gives what it says.</summary>
    public string Git(params string[] arguments)
    {
        var said = Try(arguments);
        Assert.True(said.ExitCode == 0, said.All);
        return said.Output;
    }

    /// <summary>Does what may be refused.</summary>
    public ProcessOutcome Try(params string[] arguments) => CleanProcess.Run(_root, "git", arguments);
}
