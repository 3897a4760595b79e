using BnSyn.Gate.Analysis.Baselines;

namespace BnSyn.Gate.Analysis.Changes;

/// <summary>Of which engine the baselines are: of the commit that most of them name.</summary>
public sealed record AcceptedOrigin
{
    private AcceptedOrigin()
    {
    }

    /// <summary>The commit; empty where none is named.</summary>
    public string Commit { get; private init; } = "";

    /// <summary>How many baselines are of other commits, or of none.</summary>
    public int Others { get; private init; }

    /// <summary>The packages and assemblies of the engine by name; empty where the baselines of the commit name none.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; private init; } = new Dictionary<string, string>();

    /// <summary>Looks at the baselines.</summary>
    /// <param name="baselines">Those of the scenarios that were run.</param>
    /// <returns>The origin; <see langword="null"/> where there is no baseline.</returns>
    public static AcceptedOrigin? Of(LoadedBaselines baselines)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        var origins = baselines.ByScenario.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.Content.Provenance)
            .GroupBy(provenance => provenance.Commit, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Length > 0).ThenByDescending(group => group.Count())
            .ToList();
        return origins.Count == 0 ? null : new()
        {
            Commit = origins[0].Key,
            Others = origins.Skip(1).Sum(group => group.Count()),
            Packages = origins[0].Select(provenance => provenance.Packages).FirstOrDefault(packages => packages.Count > 0) ?? [],
        };
    }
}
