using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>What a judged run holds of this kind.</summary>
internal static class PerSeedInResult
{
    extension(GateResult result)
    {
        /// <summary>Scenarios with other bits than any that the baselines know, on a class of machines that they do not know.</summary>
        public IReadOnlyList<string> OfUnknownClass => result.Of<PerSeedJudgement>().OfUnknownClass;
    }
}
