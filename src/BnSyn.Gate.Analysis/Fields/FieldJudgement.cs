using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>What comparing fields came to. Outcomes and findings are those of the pairs of runs that the fields are of.</summary>
internal sealed record FieldJudgement : KindResult
{
    /// <summary>Every comparison, by scenario, expectation, backend and seed.</summary>
    public required IReadOnlyList<FieldResult> Results { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => Results.Count > 0 ? [new("fields", Results)] : [];
}
