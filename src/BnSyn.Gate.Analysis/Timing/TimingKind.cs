using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>This build's time beside another commit's.</summary>
internal sealed class TimingKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => TimingDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(SlowdownRule), typeof(TimedStateRule), typeof(OptimisedComparisonRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Costs, TimingSection.Append), new(ReportPlace.Costs, SpeedSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [TimingPictures.Of];

    public KindResult Judge(GateCase gate)
    {
        var results = gate.Measurements.Comparison is { } comparison ? SlowdownRule.Decide(comparison, gate.Request.TimingMargin) : [];
        return new TimingJudgement
        {
            Results = results,
            AfterRules =
            [
                .. SlowdownRule.FindUnusable(results, gate),
                .. TimedStateRule.Find(gate.Measurements),
                .. SlowdownRule.FindNotTimed(results, gate),
                .. OptimisedComparisonRule.Find(gate),
                .. SlowdownRule.FindShown(results, gate),
            ],
        };
    }
}
