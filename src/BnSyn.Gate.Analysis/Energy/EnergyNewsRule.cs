using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Energy that was saved is news.</summary>
internal sealed class EnergyNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => EnergyFinding.Of(EnergyDiagnostics.LessEnergy, gate, EnergyDecision.Less);
}
