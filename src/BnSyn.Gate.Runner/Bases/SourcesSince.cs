using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>
/// Asks git which commits and files lie between the baselines and the working tree. A report says it beside what moved; whatever goes wrong
/// here costs these lines and nothing else.
/// </summary>
internal static partial class SourcesSince
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The question, as the judgement asks it.</summary>
    /// <param name="request">Names the project.</param>
    /// <param name="cancellation">Ends git.</param>
    public static Func<AcceptedOrigin, SourceHistory> AskOf(GateRequest request, CancellationToken cancellation) =>
        origin => Ask(Path.GetDirectoryName(request.ProjectFile) is { Length: > 0 } folder ? folder : request.BaselineDirectory, origin.Commit, cancellation);

    /// <summary>Asks.</summary>
    /// <param name="folder">A folder of the working tree.</param>
    /// <param name="commit">What the baselines name.</param>
    /// <param name="cancellation">Ends git.</param>
    /// <returns>What git says, or why nothing.</returns>
    public static SourceHistory Ask(string folder, string commit, CancellationToken cancellation)
    {
        var history = new SourceHistory(commit);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return Ask(new GitFolder(folder, limit.Token), history);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return history with { Problem = "git did not answer in time" };
        }
    }

    private static SourceHistory Ask(GitFolder git, SourceHistory history)
    {
        // What a baseline names is no option and no range of git's.
        var unusable = CommitPattern().IsMatch(history.Since) ? "" : history.Since.Length == 0 ? "the baselines name no commit" : "what the baselines name is no commit";
        var inside = git.Ask("rev-parse", "--is-shallow-repository", "--show-prefix");
        if (inside.ExitCode != 0)
        {
            return history with { Problem = unusable.Length > 0 ? unusable : inside.Error.StartsWith("git cannot be started", StringComparison.Ordinal) ? "git cannot be started" : "the project is in no git repository" };
        }

        // The engine lies near its project: the files of that part of the repository are named first.
        var near = inside.Output.Split('\n') is [_, { Length: > 0 } prefix, ..] ? prefix.Trim().Split('/')[0] + "/" : "";
        string[] Names(string output) =>
            [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).OrderBy(name => name.StartsWith(near, StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)];

        // What is not committed explains most, and is found without a commit of the baselines.
        var uncommitted = Names(git.Ask("diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z", "HEAD", "--") is { ExitCode: 0 } changed ? changed.Output : "");
        history = history with { Uncommitted = [.. uncommitted.Take(SourceHistory.MostFiles)], UncommittedCount = uncommitted.Length };
        if (unusable.Length > 0)
        {
            return history with { Problem = unusable };
        }

        if (git.Ask("cat-file", "-e", history.Since + "^{commit}").ExitCode != 0)
        {
            return history with { Problem = inside.Output.StartsWith("true", StringComparison.Ordinal) ? "the clone is shallow and ends before the baselines' commit" : "the repository does not hold the baselines' commit" };
        }

        var count = git.Line("rev-list", "--count", history.Since + "..HEAD");
        var log = git.Line("log", "--no-show-signature", "--no-decorate", "--format=%h %s", $"--max-count={SourceHistory.MostCommits}", history.Since + "..HEAD");
        var files = git.Ask("diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z", history.Since, "--");
        if (count is null || log is null || files.ExitCode != 0)
        {
            return history with { Problem = "git could not compare the working tree with the baselines' commit" };
        }

        var names = Names(files.Output);
        return history with
        {
            Commits = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            CommitCount = int.Parse(count, CultureInfo.InvariantCulture),
            Files = [.. names.Take(SourceHistory.MostFiles)],
            FileCount = names.Length,
        };
    }

    [GeneratedRegex("^[0-9a-f]{7,64}$")]
    private static partial Regex CommitPattern();
}
