using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Rules;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Everything that the gate says about ensembles: their runs by themselves, then the comparisons.</summary>
internal static class EnsembleVerdicts
{
    /// <summary>Judges all cases of a gate run together.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="ofRuns">What is wrong with the runs of all ensembles, as <see cref="OfRuns"/> finds it.</param>
    public static (IReadOnlyList<EnsembleComparison> Comparisons, IReadOnlyList<Finding> Findings) Of(
        IReadOnlyList<EnsembleCase> cases, IReadOnlyList<Finding> ofRuns)
    {
        var contested = new ContestedRuns(ofRuns);
        List<EnsembleComparison> comparisons = [.. EnsembleJudge.Judge(cases).Select(comparison => WithRuns(comparison, ofRuns))];
        return (comparisons,
        [
            .. ofRuns.Where(finding => !contested.Explain(finding)),
            .. cases.Zip(comparisons).Where(pair => !contested.Has(pair.Second.Scenario, pair.Second.Backend)).SelectMany(pair => EnsembleRule.Find(pair.First, pair.Second)),
        ]);
    }

    /// <summary>What is wrong with the runs of a scenario's ensembles, whatever they are compared with.</summary>
    public static IEnumerable<Finding> OfRuns(ScenarioMeasurement scenario) =>
        ByThemselves(scenario).Concat(DeterminismRule.TwoAnswers(scenario, [.. scenario.EnsembleRuns, .. scenario.EnsembleRepetitions]));

    private static IEnumerable<Finding> ByThemselves(ScenarioMeasurement scenario) =>
        from backend in EnsembleCandidates.Of(scenario.Description, scenario.Backends)
        let runs = scenario.EnsembleRuns.Where(run => run.Backend == backend).ToList()
        let ensemble = scenario with
        {
            // Of the many runs of an ensemble nothing is recorded.
            Description = scenario.Description with { Fields = [], Series = [] },
            Backends = [backend],
            Seeds = [.. scenario.Description.Ensemble!.Seeds.Union(runs.Select(run => run.Seed))],
            Runs = runs,
        }
        from rule in RuleTable.OfEnsembleRuns
        from finding in rule.Judge(ensemble)
        select finding;

    private static EnsembleComparison WithRuns(EnsembleComparison comparison, IReadOnlyList<Finding> ofRuns) => comparison with
    {
        Outcome = ofRuns
            .Where(finding => finding.Effect is not null && finding.Subject!.Scenario == comparison.Scenario && finding.Subject.Backend == comparison.Backend)
            .Aggregate(comparison.Outcome, (worst, finding) => OutcomeOrder.Worse(worst, finding.Effect!.Value)),
    };
}
