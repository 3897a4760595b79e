using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>What timing this build against another commit came to.</summary>
internal sealed record TimingJudgement : KindResult
{
    /// <summary>This build against another commit's, by series; empty where the request names none.</summary>
    public required IReadOnlyList<TimingResult> Results { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, object?>> InVerdict => Results.Count > 0 ? [new("timing", Results)] : [];
}
