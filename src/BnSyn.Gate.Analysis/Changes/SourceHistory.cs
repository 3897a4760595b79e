namespace BnSyn.Gate.Analysis.Changes;

/// <summary>What git says of the engine's sources since the baselines were accepted. It explains and judges nothing.</summary>
/// <param name="Since">The commit that the baselines name; empty where none does.</param>
public sealed record SourceHistory(string Since)
{
    /// <summary>The most commits that are named.</summary>
    public const int MostCommits = 20;

    /// <summary>The most files that are named.</summary>
    public const int MostFiles = 30;

    /// <summary>Commits since, the latest first: a short hash and the subject; at most <see cref="MostCommits"/>.</summary>
    public IReadOnlyList<string> Commits { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int CommitCount { get; init; }

    /// <summary>Files of the working tree that differ, by name; at most <see cref="MostFiles"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int FileCount { get; init; }

    /// <summary>Those of them that are changed and not committed, by name; at most <see cref="MostFiles"/>.</summary>
    public IReadOnlyList<string> Uncommitted { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int UncommittedCount { get; init; }

    /// <summary>Why nothing of this is known; empty where it is.</summary>
    public string Problem { get; init; } = "";
}
