using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>The samples of a backend, pooled over the seeds, beside the reference's in the baseline.</summary>
internal sealed class DistributionKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => DistributionDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(DistributionReportedRule), typeof(DistributionBaselineRule), typeof(DistributionRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Comparisons, DistributionsSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [DistributionPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("distributions", (input, scenario) => input.Result.Distributions.Where(result => result.Scenario == scenario.Name).Select(result => result.Outcome)),
    ];

    public IReadOnlyList<IRunRule> OfRuns { get; } = [new DistributionReportedRule()];

    public IReadOnlyList<IBaselineRule> OfBaselines { get; } = [new DistributionBaselineRule()];

    public KindResult Judge(GateCase gate)
    {
        List<DistributionCase> cases = [.. DistributionCase.Of(gate.Scenarios.Select(scenario => scenario.Scenario), gate.Baselines)];
        var tests = DistributionJudge.TestsOf(gate.Scenarios.Select(scenario => scenario.Scenario.Description));
        var judged = cases.Zip(DistributionJudge.Judge(cases, tests)).Select(pair => (Samples: pair.First, Comparison: WithRuns(pair.Second, gate))).ToList();
        return new DistributionJudgement
        {
            Results = [.. judged.Select(pair => pair.Comparison)],
            BeforeRules = [.. judged.Where(pair => !IsContested(pair.Comparison, gate)).SelectMany(pair => DistributionRule.Find(pair.Samples, pair.Comparison))],
            Outcomes = [.. judged.Select(pair => pair.Comparison.Outcome)],
            Compared = judged.Where(pair => pair.Samples.IsWhole).Select(pair => pair.Comparison.Scenario).ToHashSet(StringComparer.Ordinal),
        };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) => next with { Distributions = DistributionMerge.Merge(merge.Scenario, old) };

    public IEnumerable<Finding> Refuse(JudgedScenario scenario, Baseline accepted, string file) => DistributionRefusals.Of(scenario, accepted, file);

    public IEnumerable<Finding> RefuseBeforeRuns(ScenarioDescription scenario) => DistributionRefusals.BeforeRuns(scenario);

    private static IReadOnlyList<Finding> OfRunsOf(DistributionComparison comparison, GateCase gate) =>
        gate.Scenarios.First(scenario => scenario.Name == comparison.Scenario).OfRuns;

    private static bool IsContested(DistributionComparison comparison, GateCase gate) =>
        new ContestedRuns(OfRunsOf(comparison, gate)).Has(comparison.Scenario, comparison.Backend);

    // What is compared with runs that prove nothing proves nothing.
    private static DistributionComparison WithRuns(DistributionComparison comparison, GateCase gate) => comparison with
    {
        Outcome = OfRunsOf(comparison, gate)
            .Where(finding => finding.Effect is not null && finding.Subject!.Backend == comparison.Backend)
            .Aggregate(comparison.Outcome, (worst, finding) => OutcomeOrder.Worse(worst, finding.Effect!.Value)),
    };
}
