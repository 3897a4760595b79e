using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>This build's time beside another commit's.</summary>
internal sealed class TimingKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => TimingDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(SlowdownRule), typeof(TimedStateRule), typeof(OptimisedComparisonRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Costs, TimingSection.Append), new(ReportPlace.Costs, SpeedSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [TimingPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("time", (input, scenario) => input.EffectsOf(scenario, TimingDiagnostics.Rows).Concat(
            input.Result.Timing.Where(result => result.Scenario == scenario.Name && result.Decision is TimingDecision.Faster or TimingDecision.WithinMargin or TimingDecision.SameEngine)
                .Select(_ => Outcome.Equivalent))),
    ];

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
