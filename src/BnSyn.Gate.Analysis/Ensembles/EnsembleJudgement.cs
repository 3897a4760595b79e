using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What comparing ensembles came to.</summary>
internal sealed record EnsembleJudgement : KindResult
{
    /// <summary>Every comparison of ensembles, by scenario and backend.</summary>
    public required IReadOnlyList<EnsembleComparison> Results { get; init; }
}
