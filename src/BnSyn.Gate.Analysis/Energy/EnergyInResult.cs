using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>What a judged run holds of this kind.</summary>
internal static class EnergyInResult
{
    extension(GateResult result)
    {
        /// <summary>What the backends use beside what was accepted; empty where energy is only reported.</summary>
        public IReadOnlyList<EnergyResult> Energy => result.Of<EnergyJudgement>().Results;
    }
}
