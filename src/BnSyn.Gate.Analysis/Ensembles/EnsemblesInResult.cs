using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What a judged run holds of this kind.</summary>
internal static class EnsemblesInResult
{
    extension(GateResult result)
    {
        /// <summary>Every comparison of ensembles, by scenario and backend.</summary>
        public IReadOnlyList<EnsembleComparison> Ensembles => result.Of<EnsembleJudgement>().Results;
    }
}
