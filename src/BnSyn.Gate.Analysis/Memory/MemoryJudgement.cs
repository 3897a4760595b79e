using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What measured memory came to.</summary>
internal sealed record MemoryJudgement : KindResult
{
    /// <summary>Measured memory beside what was accepted; empty where none was measured or accepted.</summary>
    public required IReadOnlyList<MemoryResult> Results { get; init; }
}
