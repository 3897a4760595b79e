using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>What comparing distributions came to.</summary>
internal sealed record DistributionJudgement : KindResult
{
    /// <summary>Every comparison, by scenario, distribution and backend.</summary>
    public required IReadOnlyList<DistributionComparison> Results { get; init; }

    /// <inheritdoc/>
    public override string NameOfOne => "distribution";

    /// <inheritdoc/>
    public override IEnumerable<(string Scenario, string Name, Outcome Outcome)> ByOutcome => Results.Select(result => (result.Scenario, $"{result.Distribution} of {result.Backend}", result.Outcome));

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => Results.Count > 0 ? [new("distributions", Results)] : [];
}
