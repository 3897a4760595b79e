using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Judging;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Rules;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>Stages 5 (Load) to 8 (Decide). The same request, measurements and baselines always give the same result.</summary>
public static class GateJudge
{
    /// <summary>Judges a measurement set against itself and against the committed baselines.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <returns>Verdict, findings, comparisons and gains.</returns>
    public static GateResult Judge(GateRequest request, MeasurementSet measurements)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(measurements);
        var directory = new BaselineDirectory(request.BaselineDirectory);
        var (baselines, faults) = directory.Load(measurements.Scenarios.Select(scenario => scenario.Description.Name));
        var pairer = new Pairer(request, measurements.Machine);

        List<Finding> findings = [.. faults];
        List<Comparison> comparisons = [];
        List<RunPair> allPairs = [];
        List<EnsembleCase> cases = [];
        foreach (var scenario in measurements.Scenarios)
        {
            var baseline = baselines.GetValueOrDefault(scenario.Description.Name);
            List<Finding> ofRuns = [.. RuleTable.OfRuns.SelectMany(rule => rule.Judge(scenario))];
            List<RunPair> pairs = [.. pairer.AgainstReference(scenario), .. baseline is null ? [] : pairer.AgainstBaseline(scenario, baseline)];
            var judged = pairs.ConvertAll(PairJudge.Judge);
            var contested = new ContestedRuns(ofRuns);

            findings.AddRange(ofRuns.Where(finding => !contested.Explain(finding)));
            findings.AddRange(baseline is null ? [] : RuleTable.OfBaselines.SelectMany(rule => rule.Judge(scenario, baseline)));
            findings.AddRange(pairs.Zip(judged).Where(entry => !contested.Has(entry.First)).SelectMany(entry => entry.Second.Findings));
            comparisons.AddRange(judged.Select(pair => WithRuns(pair.Comparison, scenario.Description.Backends[0], ofRuns)));
            allPairs.AddRange(pairs);
            cases.AddRange(baseline is null ? [] : EnsemblePairer.Pair(scenario, baseline));
        }

        var ensembles = EnsembleVerdicts.Of(cases, measurements.Scenarios);
        findings.AddRange(ensembles.Findings);

        var gate = new GateCase(request, measurements, directory, directory.Files(), allPairs, ensembles.Comparisons, baselines);
        findings.AddRange(RuleTable.OfGate.SelectMany(rule => rule.Judge(gate)));
        return Decide(request, measurements, [.. findings.Select(finding => Place(request, finding))], comparisons, ensembles.Comparisons) with
        {
            Sensitivity = [.. measurements.Scenarios.SelectMany(scenario => baselines.TryGetValue(scenario.Description.Name, out var baseline) ? AcceptedSensitivity.Of(baseline.Content) : [])],
            OfUnknownClass = [.. allPairs.Where(pair => pair.Identity() == BitIdentity.OfAnotherClass).Select(pair => pair.Scenario.Name).Distinct(StringComparer.Ordinal)],
            Timing = gate.Timing,
            Memory = gate.Memory,
            Energy = gate.Energy,
        };
    }

    /// <summary>A comparison of a run that proves nothing proves nothing; for the reference kind that holds for either run.</summary>
    private static Comparison WithRuns(Comparison comparison, string reference, List<Finding> ofRuns)
    {
        var effects =
            from finding in ofRuns
            let subject = finding.Subject!
            let isActual = subject.Backend == comparison.Backend
            let isExpected = comparison.Against == Against.Reference && subject.Backend == reference
            where finding.Effect is not null && (isActual || isExpected) && (subject.Seed ?? comparison.Seed) == comparison.Seed
            select finding.Effect!.Value;
        return comparison with { Outcome = effects.Aggregate(comparison.Outcome, OutcomeOrder.Worse) };
    }

    private static Finding Place(GateRequest request, Finding finding) => finding with
    {
        Location = finding.Location ?? (request.ProjectFile.Length > 0 ? new(request.ProjectFile) : null),
        Severity = finding.Effect == Outcome.Inconclusive && !request.InconclusiveIsError ? DiagnosticSeverity.Warning : finding.Severity,
    };

    private static GateResult Decide(GateRequest request, MeasurementSet measurements, List<Finding> findings, List<Comparison> comparisons, IReadOnlyList<EnsembleComparison> ensembles) => new()
    {
        Verdict = VerdictOf(findings, [.. comparisons.Select(comparison => comparison.Outcome), .. ensembles.Select(ensemble => ensemble.Outcome)]),
        Findings = findings,
        Condensed = [.. FindingCondenser.Condense(findings)],
        Comparisons = comparisons,
        Ensembles = ensembles,
        Gains = [.. ProcessSpeedUps.Add(measurements.Scenarios.SelectMany(GainsOfScenario.Of), measurements.ProcessGains)],
    };

    private static Verdict VerdictOf(List<Finding> findings, List<Outcome> outcomes)
    {
        var effects = findings.Where(finding => finding.Effect is not null).Select(finding => finding.Effect!.Value);
        var all = OutcomeOrder.Worst(effects.Concat(outcomes));
        return (all, outcomes.Count) switch
        {
            (Outcome.Invalid, _) or (_, 0) => Verdict.Invalid,
            (Outcome.Drift, _) => Verdict.Drift,
            (Outcome.Identical or Outcome.Equivalent, _) => Verdict.Passed,
            _ => Verdict.Inconclusive,
        };
    }
}
