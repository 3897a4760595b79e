using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>What comparing runs seed by seed came to.</summary>
internal sealed record PerSeedJudgement : KindResult
{
    /// <summary>Scenarios with other bits than any that the baselines know, on a class of machines that they do not know.</summary>
    public required IReadOnlyList<string> OfUnknownClass { get; init; }

    /// <inheritdoc/>
    public override KindResult With(IReadOnlyList<Comparison> comparisons) =>
        this with { Comparisons = comparisons, Outcomes = [.. comparisons.Select(comparison => comparison.Outcome)] };

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => [new("comparisons", Comparisons)];
}
