using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG3049 to BNG3051: physics from commit to commit, as git keeps it.</summary>
public static class KeptHistoryDiagnostics
{
    /// <summary>History that git refuses.</summary>
    public static readonly Diagnostic Refused = new(
        "BNG3049", DiagnosticSeverity.Error, Outcome.Invalid,
        "History not kept",
        "git cannot {action}: {problem}",
        "Check that the folder is in a git repository, that the remote can be reached, and that you may write to it. What was kept before is as it was; the command can be repeated.");

    /// <summary>Verdict of no commit.</summary>
    public static readonly Diagnostic NoCommit = new(
        "BNG3050", DiagnosticSeverity.Error, Outcome.Invalid,
        "Verdict of no commit",
        "'{file}' is of the commit '{commit}', which is not in this repository",
        "Name the commit with --commit where the build did not know it; fetch it where the clone is shallow.");

    /// <summary>Nothing between two commits.</summary>
    public static readonly Diagnostic NothingToBisect = new(
        "BNG3051", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing to bisect",
        "Between '{good}' and '{bad}' no commit can be found: {problem}",
        "Name a commit that passes and a later one that drifts, in a repository without uncommitted changes.");

    internal static readonly Diagnostic[] Rows =
    [
        Refused,
        NoCommit,
        NothingToBisect,
    ];
}
