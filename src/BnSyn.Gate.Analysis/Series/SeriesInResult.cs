using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>What a judged run holds of this kind.</summary>
internal static class SeriesInResult
{
    extension(GateResult result)
    {
        /// <summary>Series beside what they are expected to be; empty where none was compared.</summary>
        public IReadOnlyList<SeriesResult> Series => result.Of<SeriesJudgement>().Results;
    }
}
