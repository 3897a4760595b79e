using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Pairing;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A gain is news, and so is a comparison of an engine with itself: it measures nothing but the machine.</summary>
internal sealed class SpeedNewsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var same = gate.Timing.Where(result => result.Decision == TimingDecision.SameEngine).ToList();
        if (same.Count > 0)
        {
            yield return Finding.Of(
                TimingDiagnostics.SameEngine,
                ("base", TimingFinding.Base(gate)),
                ("series", NumberText.Of((long)same.Count)),
                ("noise", TimingText.Interval(Hull(same))));
        }

        foreach (var faster in TimingFinding.Of(TimingDiagnostics.Faster, gate, TimingDecision.Faster))
        {
            yield return faster;
        }
    }

    private static RatioInterval Hull(List<TimingResult> results) =>
        new(1, results.Min(result => result.NoiseFloor!.Lower), results.Max(result => result.NoiseFloor!.Upper));
}
