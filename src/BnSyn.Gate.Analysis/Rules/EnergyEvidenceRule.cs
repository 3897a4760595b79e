using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Where energy is gated, every backend is measured and there is something to compare it with.</summary>
internal sealed class EnergyEvidenceRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => EnergyFinding.Of(EnergyDiagnostics.EnergyUnknown, gate, EnergyDecision.NotComparable);
}
