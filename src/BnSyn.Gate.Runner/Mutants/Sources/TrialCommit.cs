using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>How a record names what mutants were tried in.</summary>
internal static class TrialCommit
{
    /// <summary>The commit that is checked out.</summary>
    /// <param name="root">The top folder of the working tree.</param>
    /// <param name="cancellation">Ends git.</param>
    /// <returns>Eight digits or more, with a <c>+</c> where sources or baselines are not as the commit has them; empty where there is none yet.</returns>
    public static string Of(string root, CancellationToken cancellation)
    {
        var git = new GitFolder(root, cancellation);
        return git.Line("rev-parse", "--short=8", "HEAD") is { } commit
            ? commit + (git.Line("status", "--porcelain", "--", "*.cs", "*.json") is "" ? "" : "+")
            : "";
    }
}
