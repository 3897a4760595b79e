using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>What measured energy came to.</summary>
internal sealed record EnergyJudgement : KindResult
{
    /// <summary>What the backends use beside what was accepted; empty where energy is only reported.</summary>
    public required IReadOnlyList<EnergyResult> Results { get; init; }
}
