using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>The base against itself stays inside of the timing margin; where it does not, nothing is told about the candidate.</summary>
internal sealed class NoiseFloorRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => TimingFinding.Of(TimingDiagnostics.NoisyMachine, gate, TimingDecision.NoisyMachine);
}
