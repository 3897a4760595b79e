using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Every timed scenario is shown to be inside of the timing margin, or above it.</summary>
internal sealed class ResolvedTimingRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => TimingFinding.Of(TimingDiagnostics.Unresolved, gate, TimingDecision.Unresolved);
}
