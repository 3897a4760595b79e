using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>A run as a history keeps it.</summary>
/// <param name="File">Its <c>verdict.json</c>.</param>
/// <param name="Commit">The commit that it names; empty where its build knew none.</param>
/// <param name="Line">What is kept.</param>
public sealed record KeptRun(string File, string Commit, string Line)
{
    /// <summary>Reads the runs of a place.</summary>
    /// <param name="place">A folder, for every <c>verdict.json</c> below it; a file; or a pattern.</param>
    /// <returns>The runs, and files that are left out.</returns>
    public static (IReadOnlyList<KeptRun> Runs, IReadOnlyList<Finding> Findings) Read(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        List<KeptRun> runs = [];
        var findings = VerdictArchive.Read(place, (file, verdict) => runs.Add(new(file, verdict.Run.Commit, HistoryLine.Write(verdict))), isIndexed: false);
        return (runs, findings);
    }
}
