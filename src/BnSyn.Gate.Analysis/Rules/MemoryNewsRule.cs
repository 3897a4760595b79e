using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Bytes that were saved are news, and so are weights that cannot be compared.</summary>
internal sealed class MemoryNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
    [
        .. MemoryFinding.Of(EnergyDiagnostics.LessMemory, gate, MemoryDecision.Less),
        .. MemoryFinding.Of(EnergyDiagnostics.OtherLayout, gate, MemoryDecision.NotComparable),
    ];
}
