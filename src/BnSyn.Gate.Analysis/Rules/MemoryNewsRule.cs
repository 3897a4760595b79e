using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Memory that was saved is news, and so is memory that cannot be compared.</summary>
internal sealed class MemoryNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
    [
        .. MemoryFinding.Of(EnergyDiagnostics.LessMemory, gate, MemoryDecision.Less),
        .. MemoryFinding.OfIncomparable(gate),
    ];
}
