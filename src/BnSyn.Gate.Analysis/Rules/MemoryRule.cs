using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A construction takes no more memory than accepted, within 1 % or 128 B.</summary>
internal sealed class MemoryRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => MemoryFinding.Of(EnergyDiagnostics.MoreMemory, gate, MemoryDecision.More);
}
