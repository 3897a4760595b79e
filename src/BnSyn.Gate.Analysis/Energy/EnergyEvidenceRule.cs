using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Where energy is gated, every backend is measured and there is something to compare it with.</summary>
internal sealed class EnergyEvidenceRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => EnergyFinding.Of(EnergyDiagnostics.EnergyUnknown, gate, EnergyDecision.NotComparable);
}
