using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>What comparing runs seed by seed came to.</summary>
internal sealed record PerSeedJudgement : KindResult
{
    /// <summary>Scenarios with other bits than any that the baselines know, on a class of machines that they do not know.</summary>
    public required IReadOnlyList<string> OfUnknownClass { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => [new("comparisons", Comparisons)];
}
