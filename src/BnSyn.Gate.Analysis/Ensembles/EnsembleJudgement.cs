using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What comparing ensembles came to.</summary>
internal sealed record EnsembleJudgement : KindResult
{
    /// <summary>Every comparison of ensembles, by scenario and backend.</summary>
    public required IReadOnlyList<EnsembleComparison> Results { get; init; }

    /// <inheritdoc/>
    public override string NameOfOne => "ensemble";

    /// <inheritdoc/>
    public override IEnumerable<(string Scenario, string Name, Outcome Outcome)> ByOutcome => Results.Select(result => (result.Scenario, result.Backend, result.Outcome));

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => [new("ensembles", Results)];
}
