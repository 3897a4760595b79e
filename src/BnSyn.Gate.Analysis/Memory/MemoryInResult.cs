using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What a judged run holds of this kind.</summary>
internal static class MemoryInResult
{
    extension(GateResult result)
    {
        /// <summary>Measured memory beside what was accepted; empty where none was measured or accepted.</summary>
        public IReadOnlyList<MemoryResult> Memory => result.Of<MemoryJudgement>().Results;
    }
}
