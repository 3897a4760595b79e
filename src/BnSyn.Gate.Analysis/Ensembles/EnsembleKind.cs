using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The runs of a backend over many seeds beside the reference's in the baseline.</summary>
internal sealed class EnsembleKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => EnsembleDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(EnsembleBaselineRule), typeof(EnsembleRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Comparisons, EnsemblesSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [EnsemblePictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("ensembles", (input, scenario) => input.Result.Ensembles.Where(result => result.Scenario == scenario.Name).Select(result => result.Outcome)),
    ];

    public IReadOnlyList<IBaselineRule> OfBaselines { get; } = [new EnsembleBaselineRule()];

    public KindResult Judge(GateCase gate)
    {
        List<EnsembleCase> cases = [.. EnsemblePairer.Pair([.. gate.Scenarios.Select(scenario => scenario.Scenario)], gate.Baselines)];
        var (comparisons, findings) = EnsembleVerdicts.Of(cases, [.. gate.Scenarios.SelectMany(scenario => scenario.OfEnsembleRuns)]);
        return new EnsembleJudgement
        {
            Results = comparisons,
            BeforeRules = findings,
            Outcomes = [.. comparisons.Select(comparison => comparison.Outcome)],
            Compared = comparisons.Where(comparison => comparison.Metrics.Count > 0).Select(comparison => comparison.Scenario).ToHashSet(StringComparer.Ordinal),
        };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) =>
        next with { Ensemble = merge.KeepsEnsemble ? old?.Ensemble : EnsembleMerge.Merge(merge.Scenario, old?.Ensemble) };

    public IEnumerable<Finding> Refuse(JudgedScenario scenario, Baseline accepted, string file) => EnsembleRefusals.Of(scenario, accepted, file);

    public IEnumerable<Finding> RefuseBeforeRuns(ScenarioDescription scenario) => EnsembleRefusals.BeforeRuns(scenario);
}
