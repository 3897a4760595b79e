using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What a construction takes beside what was accepted, and steps that must not allocate.</summary>
internal sealed class MemoryKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => MemoryDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(MemoryRule), typeof(AllocationFreeRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Costs, MemorySection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [MemoryPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("memory", (input, scenario) => input.EffectsOf(scenario, MemoryDiagnostics.Rows).Concat(
            input.Result.Memory.Where(result => result.Scenario == scenario.Name && result.Decision is MemoryDecision.Same or MemoryDecision.Less)
                .Select(result => OverviewColumn.Held(true, result.Actual == result.Expected)))),
    ];

    public KindResult Judge(GateCase gate)
    {
        var scenarios = gate.Measurements.Scenarios;
        var results = MemoryRule.Decide(scenarios, gate.Measurements.Machine, gate.Baselines.ByScenario);
        return new MemoryJudgement
        {
            Results = results,
            AfterRules =
            [
                .. MemoryRule.FindMore(results, gate.Baselines),
                .. AllocationFreeRule.FindTwoAnswers(scenarios),
                .. MemoryRule.FindNews(results, gate.Baselines),
                .. AllocationFreeRule.Find(scenarios),
            ],
        };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) => next with { Memory = MemoryMerge.Merge(merge.Scenario, merge.Machine, old) };
}
