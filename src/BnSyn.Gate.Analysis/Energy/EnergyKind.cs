using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>What the backends use beside what was accepted, where the request gates energy.</summary>
internal sealed class EnergyKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => EnergyDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(PositiveEnergyRule), typeof(EnergyRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Costs, EnergySection.Append)];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("energy", (input, scenario) => input.EffectsOf(scenario, EnergyDiagnostics.Rows).Concat(
            input.Result.Of<EnergyJudgement>().Results.Where(result => result.Scenario == scenario.Name && result.Decision is EnergyDecision.WithinMargin or EnergyDecision.Less)
                .Select(_ => Outcome.Equivalent))),
    ];

    public IReadOnlyList<IRunRule> OfRuns { get; } = [new PositiveEnergyRule()];

    public KindResult Judge(GateCase gate)
    {
        var results = EnergyRule.Decide(gate.Request, gate.Measurements, gate.Baselines.ByScenario);
        return new EnergyJudgement { Results = results, AfterRules = [.. EnergyRule.Find(results, gate)] };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) =>
        next with { Energy = EnergyMerge.Merge(merge.Scenario, merge.Machine, merge.Request.EnergyMargin, old) };
}
