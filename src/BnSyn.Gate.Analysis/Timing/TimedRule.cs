using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Where a base is named, every scenario that the base has is timed against it, and there is at least one.</summary>
internal sealed class TimedRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        foreach (var result in gate.Timing.Where(result => result.Decision == TimingDecision.NotTimed))
        {
            yield return TimingFinding.About(result, Of(gate, result));
        }

        if (gate.Request.CompareTo.Length > 0 && gate.Timing.All(result => result.Obstacle == TimingObstacle.NotInBase))
        {
            yield return NotTimed(gate, "no scenario was") with { Subject = new("(every scenario)") };
        }
    }

    private static Finding Of(GateCase gate, TimingResult result) => result.Obstacle switch
    {
        TimingObstacle.NotInBase => Finding.Of(TimingDiagnostics.IsNew, ("base", TimingFinding.Base(gate))),
        TimingObstacle.CandidateFailed => Finding.Of(TimingDiagnostics.SampleFailed, ("engine", "candidate"), ("problem", result.Problem)),
        TimingObstacle.BaseFailed => Finding.Of(TimingDiagnostics.SampleFailed, ("engine", $"base {TimingFinding.Base(gate)}"), ("problem", result.Problem)),
        _ => NotTimed(gate, result.Problem),
    };

    private static Finding NotTimed(GateCase gate, string problem) =>
        Finding.Of(TimingDiagnostics.NotTimed, ("base", TimingFinding.Base(gate)), ("problem", problem));
}
