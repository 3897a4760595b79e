using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Timing;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>
/// The base's files: a worktree of git, one per commit, kept for the next run. None stays registered whose folder is gone or
/// whose build failed.
/// </summary>
/// <param name="git">The repository.</param>
/// <param name="directory">The folder of all bases.</param>
/// <param name="commit">The base.</param>
internal sealed class BaseWorktree(GitFolder git, string directory, string commit)
{
    private const string PointerOfLfs = "version https://git-lfs.github.com/spec/v1";

    private bool _isAnew;

    /// <summary>Its folder.</summary>
    public string Folder { get; } = Path.Combine(directory, commit);

    /// <summary>Checks it out, or finds it there from an earlier run; bases of other commits go.</summary>
    /// <returns>A finding where that fails.</returns>
    public Finding? Prepare()
    {
        try
        {
            Directory.CreateDirectory(directory);

            // The folder may be in a repository around this one, which has no part in it.
            File.WriteAllText(Path.Combine(directory, ".gitignore"), "*\n");
            foreach (var other in Directory.EnumerateDirectories(directory).Where(folder => folder != Folder))
            {
                Remove(other);
            }

            if (!IsCheckedOut())
            {
                Remove(Folder);
                return CheckOut();
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(new(-1, "", exception.Message));
        }
    }

    /// <summary>Sees that nothing of an earlier build is left: checks it out once more, unless that was only just done.</summary>
    /// <returns>A finding where that fails.</returns>
    public Finding? PrepareAnew()
    {
        if (_isAnew)
        {
            return null;
        }

        try
        {
            Remove(Folder);
            return CheckOut();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(new(-1, "", exception.Message));
        }
    }

    /// <summary>Takes it away, with its registration.</summary>
    public void Remove() => Remove(Folder);

    private Finding? CheckOut()
    {
        var added = git.Ask("worktree", "add", "--detach", Folder, commit);
        if (added.ExitCode != 0)
        {
            return Failed(added);
        }

        // At the commits that this one names; a worktree has none of them by itself.
        if (File.Exists(Path.Combine(Folder, ".gitmodules")) && git.Ask("-C", Folder, "submodule", "update", "--init", "--recursive") is { ExitCode: not 0 } refused)
        {
            return Incomplete($"its submodules cannot be checked out: {refused.LastWords}");
        }

        _isAnew = true;
        return Pointers() is { Length: > 0 } pointer ? Incomplete($"'{pointer}' is a pointer of Git LFS and not the file itself; install git-lfs and fetch, git lfs fetch {commit}") : null;
    }

    /// <summary>The first file that is only a pointer there although it is the file itself in the working tree; empty for none.</summary>
    private string Pointers() => (git.Line("-C", Folder, "grep", "-I", "-l", "-F", PointerOfLfs) ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault(file => BeginsAsPointer(Path.Combine(Folder, file)) && !BeginsAsPointer(Path.Combine(git.Folder, file))) ?? "";

    private static bool BeginsAsPointer(string file) =>
        File.Exists(file) && new FileInfo(file).Length < 1024 && File.ReadAllText(file).StartsWith(PointerOfLfs, StringComparison.Ordinal);

    private Finding Incomplete(string problem)
    {
        Remove();
        return Finding.Of(TimingDiagnostics.IncompleteBase, ("base", commit), ("problem", problem));
    }

    private void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        // Forgets worktrees whose folder is gone, those of a cleaned output folder as well.
        git.Ask("worktree", "prune");
    }

    private bool IsCheckedOut() =>
        File.Exists(Path.Combine(Folder, ".git"))
        && git.Line("-C", Folder, "rev-parse", "HEAD") == commit
        && git.Line("-C", Folder, "status", "--porcelain", "--untracked-files=no") is "";

    private Finding Failed(ChildOutcome said) =>
        Finding.Of(TimingDiagnostics.NoWorktree, ("base", commit), ("file", Folder), ("problem", said.LastWords));
}
