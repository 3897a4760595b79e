using BnSyn.Gate.Analysis.Changes;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What changed in the engine since the baselines, as programs read it.</summary>
internal sealed record VerdictChanges
{
    /// <summary>The commit of the baselines; empty where they name none.</summary>
    public required string Since { get; init; }

    /// <summary>Versions that changed.</summary>
    public required IReadOnlyList<PackageChange> Packages { get; init; }

    /// <summary>Why no versions could be compared; <see langword="null"/> where they were.</summary>
    public string? PackagesProblem { get; init; }

    /// <summary>Commits since, the latest first; not all where there are many.</summary>
    public IReadOnlyList<string>? Commits { get; init; }

    /// <summary>How many there are.</summary>
    public int? CommitCount { get; init; }

    /// <summary>Files of the working tree that differ; not all where there are many.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>How many there are.</summary>
    public int? FileCount { get; init; }

    /// <summary>Those of them that are changed and not committed; not all where there are many.</summary>
    public IReadOnlyList<string>? Uncommitted { get; init; }

    /// <summary>How many there are.</summary>
    public int? UncommittedCount { get; init; }

    /// <summary>Why commits and files are not known; <see langword="null"/> where they are.</summary>
    public string? HistoryProblem { get; init; }

    /// <summary>What is written.</summary>
    public static VerdictChanges Of(EngineChanges changes)
    {
        var written = new VerdictChanges
        {
            Since = changes.Since,
            Packages = changes.Packages,
            PackagesProblem = changes.PackagesProblem.Length > 0 ? changes.PackagesProblem : null,
        };
        return changes.History is not { } history ? written
            : history.Problem.Length > 0 ? written with
            {
                HistoryProblem = history.Problem,
                Uncommitted = history.UncommittedCount > 0 ? history.Uncommitted : null,
                UncommittedCount = history.UncommittedCount > 0 ? history.UncommittedCount : null,
            }
            : written with
            {
                Commits = history.Commits,
                CommitCount = history.CommitCount,
                Files = history.Files,
                FileCount = history.FileCount,
                Uncommitted = history.Uncommitted,
                UncommittedCount = history.UncommittedCount,
            };
    }
}
