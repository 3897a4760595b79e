using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>What a judged run holds of this kind.</summary>
internal static class TimingInResult
{
    extension(GateResult result)
    {
        /// <summary>This build against another commit's, by series; empty where the request names none.</summary>
        public IReadOnlyList<TimingResult> Timing => result.Of<TimingJudgement>().Results;
    }
}
