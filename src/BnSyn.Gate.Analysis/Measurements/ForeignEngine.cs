namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>What the process of a backend says that it is.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">The name of its <see cref="ProcessBackend"/>.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Version">Its version; empty where it has none.</param>
public sealed record ForeignEngine(string Scenario, string Backend, string Engine, string Version)
{
    /// <summary>Each once, in the order of scenario, backend, engine and version.</summary>
    /// <param name="engines">Any.</param>
    public static IReadOnlyList<ForeignEngine> Sorted(IEnumerable<ForeignEngine> engines) =>
    [
        .. engines.Distinct()
            .OrderBy(engine => engine.Scenario, StringComparer.Ordinal)
            .ThenBy(engine => engine.Backend, StringComparer.Ordinal)
            .ThenBy(engine => engine.Engine, StringComparer.Ordinal)
            .ThenBy(engine => engine.Version, StringComparer.Ordinal),
    ];
}
