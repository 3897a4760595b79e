using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>The commit to compare with, and where the project is in its repository.</summary>
/// <param name="Commit">The merge base's full name.</param>
/// <param name="Root">The top folder of the working tree, in the spelling of the project's path.</param>
/// <param name="Project">The project file relative to it.</param>
internal sealed record BaseCommit(string Commit, string Root, string Project)
{
    /// <summary>Branches named in a message about a bad one.</summary>
    private const int NamedBranches = 5;

    /// <summary>Finds the merge base of HEAD and a reference: what the change started from, not what came to the branch since.</summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="projectFile">Full path of the project.</param>
    /// <param name="cancellation">Ends git.</param>
    /// <returns>The commit, or a finding that says why there is none.</returns>
    public static Checked<BaseCommit> Find(string reference, string projectFile, CancellationToken cancellation)
    {
        var git = new GitFolder(Path.GetDirectoryName(projectFile)!, cancellation);

        // Relative answers keep the spelling of the path: git would resolve links, and MSBuild does not.
        var up = git.Ask("rev-parse", "--show-cdup");
        if (up.ExitCode != 0 || git.Line("rev-parse", "--show-prefix") is not { } prefix)
        {
            return Refused(Finding.Of(TimingDiagnostics.NoGit, ("base", reference), ("file", git.Folder), ("problem", up.LastWords)));
        }

        if (git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}") is not { Length: > 0 } named)
        {
            return Refused(Finding.Of(TimingDiagnostics.UnknownReference, ("base", reference), ("valid", Branches(git))));
        }

        return git.Line("merge-base", "HEAD", named) is { Length: > 0 } commit
            ? new(new(commit, Path.GetFullPath(Path.Combine(git.Folder, up.Output.Trim())), prefix + Path.GetFileName(projectFile)), [])
            : Refused(Finding.Of(TimingDiagnostics.NoMergeBase, ("base", reference), ("problem", WhyNoMergeBase(git))));
    }

    private static string WhyNoMergeBase(GitFolder git) =>
        git.Line("rev-parse", "--is-shallow-repository") == "true"
            ? "this clone is shallow, and its history ends before they meet"
            : "their histories are unrelated";

    private static string Branches(GitFolder git)
    {
        var names = git.Line("for-each-ref", "--format=%(refname:short)", "--sort=-committerdate", "refs/heads", "refs/remotes") ?? "";
        return string.Join(", ", names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(NamedBranches).DefaultIfEmpty("HEAD"));
    }

    private static Checked<BaseCommit> Refused(Finding finding) => new(null, [finding]);
}
