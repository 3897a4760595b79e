using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>A construction takes no more memory than accepted, within 1 % or 128 B.</summary>
internal sealed class MemoryRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => MemoryFinding.Of(MemoryDiagnostics.MoreMemory, gate, MemoryDecision.More);
}
