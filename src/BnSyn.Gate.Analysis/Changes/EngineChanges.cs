using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Changes;

/// <summary>What changed in the engine beside what moved in its physics: versions of what it is made of, commits and files.</summary>
internal sealed record EngineChanges
{
    /// <summary>The commit of the baselines; empty where they name none.</summary>
    public required string Since { get; init; }

    /// <summary>How many baselines are of other commits.</summary>
    public required int OtherBaselines { get; init; }

    /// <summary>Versions that changed, by name.</summary>
    public required IReadOnlyList<PackageChange> Packages { get; init; }

    /// <summary>Why no versions could be compared; empty where they were.</summary>
    public required string PackagesProblem { get; init; }

    /// <summary>What git says; <see langword="null"/> where it was not asked.</summary>
    public required SourceHistory? History { get; init; }

    /// <summary>Compares what was measured with what was accepted.</summary>
    /// <param name="measurements">Names the engine's packages.</param>
    /// <param name="baselines">Name the accepted ones.</param>
    /// <param name="history">What git says.</param>
    /// <returns>The changes; <see langword="null"/> where there is no baseline, or nothing to say.</returns>
    public static EngineChanges? Of(MeasurementSet measurements, LoadedBaselines baselines, SourceHistory? history)
    {
        if (AcceptedOrigin.Of(baselines) is not { } origin || (measurements.Packages is null && history is null))
        {
            return null;
        }

        var problem = measurements.Packages is null ? "the engine has no deps.json that names them" : origin.Packages.Count == 0 ? "the baseline names no packages" : "";
        return new()
        {
            Since = origin.Commit,
            OtherBaselines = origin.Others,
            Packages = problem.Length > 0 ? [] : [.. Between(origin.Packages, measurements.Packages!)],
            PackagesProblem = problem,
            History = history,
        };
    }

    /// <summary>The commit, short.</summary>
    public static string Short(string commit) => commit[..Math.Min(commit.Length, 10)];

    /// <summary>How many are not named.</summary>
    public static string More(int count, int named) => count > named ? $" and {NumberText.Of((long)count - named)} more" : "";

    private static IEnumerable<PackageChange> Between(IReadOnlyDictionary<string, string> before, SortedDictionary<string, string> after) =>
        from name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let change = new PackageChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name))
        where change.Before != change.After
        select change;
}
