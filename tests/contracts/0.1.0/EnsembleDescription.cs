namespace BnSyn.Gate;

/// <summary>The realisations over which ensembles are compared.</summary>
/// <param name="Seeds">The seeds of the first look, each once; enough for the margins at 90 % power, or no baseline is made.</param>
/// <param name="Extension">
/// Fresh seeds that are added where the first look is inconclusive, planned beforehand; none for a single look.
/// </param>
public sealed record EnsembleDescription(IReadOnlyList<ulong> Seeds, IReadOnlyList<ulong> Extension)
{
    /// <summary>
    /// Whether two runs of one seed share their realisation at first (the same network, the same drive), so that comparing
    /// them as a pair removes what they have in common. False for an engine whose seeds do not fix the realisation.
    /// </summary>
    public bool SeedsPair { get; init; } = true;
}
