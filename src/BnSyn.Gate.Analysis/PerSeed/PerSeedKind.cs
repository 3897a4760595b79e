using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A run beside the reference's run of its seed, and beside its baseline's values: digests, exact metrics and tolerances.</summary>
internal sealed class PerSeedKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => PerSeedDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [.. PairRules.OfPairs.Concat(PairRules.OfSoundPairs).Select(rule => rule.GetType()), typeof(OtherClassRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Drift, DriftSection.Append), new(ReportPlace.Drift, DivergenceSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [TrailPictures.Of, CoursePictures.Of, MetricPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview => PerSeedOverview.Columns;

    public KindResult Judge(GateCase gate)
    {
        var pairer = new Pairer(gate.Request, gate.Measurements.Machine);
        var judged = gate.Scenarios.Select(scenario => (Scenario: scenario, Pairs: Pairs(scenario, gate, pairer))).ToList();
        RunPair[] all = [.. judged.SelectMany(entry => entry.Pairs).Select(judged => judged.Pair)];
        Comparison[] comparisons = [.. judged.SelectMany(entry => entry.Pairs.Select(pair => WithRuns(pair.Comparison, entry.Scenario)))];
        return new PerSeedJudgement
        {
            Comparisons = comparisons,
            OfUnknownClass = [.. all.Where(pair => pair.Identity() == BitIdentity.OfAnotherClass).Select(pair => pair.Scenario.Name).Distinct(StringComparer.Ordinal)],
            ByScenario = judged.SelectMany(entry => Findings(entry.Scenario, entry.Pairs).Select(finding => (entry.Scenario.Name, Finding: finding)))
                .ToLookup(entry => entry.Name, entry => entry.Finding, StringComparer.Ordinal),
            AfterRules = [.. OtherClassRule.Find(all)],
            Outcomes = [.. comparisons.Select(comparison => comparison.Outcome)],
            Compared = all.Where(pair => pair.ComparesAnything).Select(pair => pair.Scenario.Name).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static List<JudgedPair> Pairs(JudgedScenario scenario, GateCase gate, Pairer pairer) =>
    [
        .. scenario.AgainstReference,
        .. gate.Baselines.Of(scenario.Name) is { } baseline ? pairer.AgainstBaseline(scenario.Scenario, baseline).Select(PairJudge.Judge) : [],
    ];

    private static IEnumerable<Finding> Findings(JudgedScenario scenario, List<JudgedPair> pairs)
    {
        var contested = new ContestedRuns(scenario.OfRuns);
        return pairs.Where(judged => !contested.Has(judged.Pair)).SelectMany(judged => judged.Findings);
    }

    /// <summary>A comparison of a run that proves nothing proves nothing; beside the reference that holds for either run.</summary>
    private static Comparison WithRuns(Comparison comparison, JudgedScenario scenario)
    {
        var effects =
            from finding in scenario.OfRuns
            let subject = finding.Subject!
            let isActual = subject.Backend == comparison.Backend
            let isExpected = comparison.Against == Against.Reference && subject.Backend == scenario.Scenario.Description.Backends[0]
            where finding.Effect is not null && (isActual || isExpected) && (subject.Seed ?? comparison.Seed) == comparison.Seed
            select finding.Effect!.Value;
        return comparison with { Outcome = effects.Aggregate(comparison.Outcome, OutcomeOrder.Worse) };
    }
}
