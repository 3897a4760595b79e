using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Where energy is gated, no backend uses more than was accepted by more than the margin.</summary>
internal sealed class EnergyRiseRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => EnergyFinding.Of(EnergyDiagnostics.MoreEnergy, gate, EnergyDecision.More);
}
