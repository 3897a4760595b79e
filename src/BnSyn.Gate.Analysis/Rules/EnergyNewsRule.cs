using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Energy that was saved is news.</summary>
internal sealed class EnergyNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => EnergyFinding.Of(EnergyDiagnostics.LessEnergy, gate, EnergyDecision.Less);
}
