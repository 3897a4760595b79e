using BnSyn.Gate.Analysis.Diagnostics;
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
    /// <summary>Its folder.</summary>
    public string Folder { get; } = Path.Combine(directory, commit);

    /// <summary>Checks it out, or finds it there from an earlier run; bases of other commits go.</summary>
    /// <returns>A finding where that fails.</returns>
    public Finding? Prepare()
    {
        try
        {
            Directory.CreateDirectory(directory);
            foreach (var other in Directory.EnumerateDirectories(directory).Where(folder => folder != Folder))
            {
                Remove(other);
            }

            if (!IsCheckedOut())
            {
                Remove(Folder);
                var added = git.Ask("worktree", "add", "--detach", Folder, commit);
                return added.ExitCode == 0 ? null : Failed(added);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(new(-1, "", exception.Message));
        }
    }

    /// <summary>Takes it away, with its registration.</summary>
    public void Remove() => Remove(Folder);

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
