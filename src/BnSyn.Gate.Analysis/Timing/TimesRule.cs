using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>A time is finite and above 0 s.</summary>
internal sealed class TimesRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => TimingFinding.Of(TimingDiagnostics.Unusable, gate, TimingDecision.Unusable);
}
