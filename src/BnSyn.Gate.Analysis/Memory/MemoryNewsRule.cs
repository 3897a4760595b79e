using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Memory that was saved is news, and so is memory that cannot be compared.</summary>
internal sealed class MemoryNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
    [
        .. MemoryFinding.Of(MemoryDiagnostics.LessMemory, gate, MemoryDecision.Less),
        .. MemoryFinding.OfIncomparable(gate),
    ];
}
