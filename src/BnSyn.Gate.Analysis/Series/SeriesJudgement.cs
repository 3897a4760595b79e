using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>What comparing series came to. Outcomes and findings are those of the pairs of runs that the series are of.</summary>
internal sealed record SeriesJudgement : KindResult
{
    /// <summary>Every comparison, by scenario, expectation, backend and seed.</summary>
    public required IReadOnlyList<SeriesResult> Results { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => Results.Count > 0 ? [new("series", Results)] : [];
}
