using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Timing;

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
                ("noise", TimingText.Interval(Hull([.. same.Select(result => result.NoiseFloor).OfType<RatioInterval>()]))));
        }

        foreach (var faster in TimingFinding.Of(TimingDiagnostics.Faster, gate, TimingDecision.Faster))
        {
            yield return faster;
        }
    }

    // Without a sample nothing bounds it.
    private static RatioInterval Hull(RatioInterval[] floors) =>
        new(1, floors.Select(floor => floor.Lower).DefaultIfEmpty(0).Min(), floors.Select(floor => floor.Upper).DefaultIfEmpty(double.PositiveInfinity).Max());
}
