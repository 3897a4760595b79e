using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Bisecting;

/// <summary>
/// Finds the commit from which the gate drifts: <c>git bisect</c> in a working tree of its own, so that yours stays as it is, with the gate of each
/// commit that git asks for.
/// </summary>
/// <param name="folder">A folder of the repository.</param>
/// <param name="gateOf">Makes the gate of a working tree.</param>
/// <param name="say">Told what each gate came to.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class Bisection(string folder, Func<string, GateOfCommit> gateOf, Action<string> say, CancellationToken cancellation)
{
    private const string Found = " is the first bad commit";

    private readonly GitFolder _git = new(folder, cancellation);
    private readonly Dictionary<string, int> _tried = new(StringComparer.Ordinal);

    /// <summary>Searches.</summary>
    /// <param name="good">A commit whose gate passes.</param>
    /// <param name="bad">A later one whose gate drifts.</param>
    /// <returns>The first commit that drifts, or why it cannot be told.</returns>
    public Checked<string> Find(string good, string bad)
    {
        if (Resolve(good) is not { } first || Resolve(bad) is not { } last)
        {
            return Nothing(good, bad, $"'{(Resolve(good) is null ? good : bad)}' is no commit of this repository");
        }

        if (first == last || _git.Ask("merge-base", "--is-ancestor", first, last).ExitCode != 0)
        {
            return Nothing(good, bad, "the first is no ancestor of the second");
        }

        var tree = NewFolder();
        try
        {
            var added = _git.Ask("worktree", "add", "--quiet", "--detach", "--force", tree, last);
            return added.ExitCode == 0
                ? Search(new(tree, cancellation), gateOf(tree), first, last)
                : Nothing(good, bad, added.LastWords);
        }
        finally
        {
            Remove(tree);
        }
    }

    private static Checked<string> Nothing(string good, string bad, string problem) =>
        new(null, [Finding.Of(KeptHistoryDiagnostics.NothingToBisect, ("good", good), ("bad", bad), ("problem", problem))]);

    // Beside the repository, so that files which NuGet and MSBuild look for above it are above this one as well; elsewhere where that cannot be written to.
    private string NewFolder()
    {
        try
        {
            var root = _git.Line("rev-parse", "--show-toplevel") is { Length: > 0 } top ? Path.GetDirectoryName(Path.GetFullPath(top)) : null;
            if (root is not null)
            {
                return Directory.CreateDirectory(Path.Combine(root, $".physics-gate-bisect-{Path.GetRandomFileName()}")).FullName;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            say($"A folder beside the repository cannot be made ({exception.Message}): the temporary one is used.");
        }

        return Directory.CreateTempSubdirectory("physics-gate-bisect-").FullName;
    }

    private string? Resolve(string name) => _git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") is { Length: > 0 } commit ? commit : null;

    private Checked<string> Search(GitFolder git, GateOfCommit gate, string good, string bad)
    {
        var said = git.Ask("bisect", "start", bad, good, "--");
        while (said.ExitCode == 0 && !said.Output.Contains(Found, StringComparison.Ordinal))
        {
            said = git.Ask("bisect", Try(git, gate) switch { ExitCodes.Passed => "good", ExitCodes.Drift => "bad", _ => "skip" });
        }

        if (said.Output.Split('\n').FirstOrDefault(line => line.Contains(Found, StringComparison.Ordinal)) is not { } line)
        {
            return Nothing(good, bad, string.Join(' ', (said.Output + said.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }

        // Where every commit that was tried is on one side, the answer rests on an end that was not.
        var commit = line.Split(' ')[0];
        return commit == bad && !Is(git, gate, bad, ExitCodes.Drift) ? Nothing(good, bad, "the second does not drift")
            : !_tried.ContainsValue(ExitCodes.Passed) && !Is(git, gate, good, ExitCodes.Passed) ? Nothing(good, bad, "the first does not pass")
            : new(commit, []);
    }

    private bool Is(GitFolder git, GateOfCommit gate, string commit, int exitCode) =>
        (_tried.TryGetValue(commit, out var known) ? known : git.Ask("checkout", "--quiet", "--detach", "--force", commit).ExitCode == 0 ? Try(git, gate) : ExitCodes.Invalid) == exitCode;

    private int Try(GitFolder git, GateOfCommit gate)
    {
        var commit = git.Line("rev-parse", "HEAD") ?? "";
        var (exitCode, words) = gate.Run(cancellation);
        _tried[commit] = exitCode;

        // What a build changes in files that are committed would stop git.
        git.Ask("checkout", "--quiet", "--force", "HEAD", "--", ".");
        say($"{_tried.Count}. {git.Line("log", "-1", "--format=%h %s") ?? commit}: {words}");
        return exitCode;
    }

    // Also where this was cancelled: nothing of it stays registered.
    private void Remove(string tree)
    {
        var git = new GitFolder(folder, CancellationToken.None);
        git.Ask("worktree", "remove", "--force", tree);
        if (Directory.Exists(tree))
        {
            try
            {
                Directory.Delete(tree, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                say($"{tree} could not be deleted: {exception.Message}");
            }

            git.Ask("worktree", "prune");
        }
    }
}
