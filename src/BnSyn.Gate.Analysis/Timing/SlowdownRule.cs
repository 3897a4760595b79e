using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>No scenario is shown to be slower than its base by more than the timing margin.</summary>
internal sealed class SlowdownRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => TimingFinding.Of(TimingDiagnostics.Slower, gate, TimingDecision.Slower);
}
