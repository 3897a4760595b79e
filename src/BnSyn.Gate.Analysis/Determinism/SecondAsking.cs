using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Rules;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>Tells the measurement which runs to make again: an engine that gives another answer now and then has not drifted.</summary>
/// <param name="Runs">The runs, by scenario, backend and seed; an ensemble's after the others.</param>
/// <param name="Rounds">How often each is made again.</param>
public sealed record SecondAsking(IReadOnlyList<DoubtfulRun> Runs, int Rounds)
{
    /// <summary>Finds the runs that a drift or a fault would be told of.</summary>
    /// <param name="request">Says how many answers a run gives.</param>
    /// <param name="baselines">What was accepted.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="scenarios">What was measured.</param>
    /// <returns>No runs where the gate has neither drift nor fault to tell.</returns>
    public static SecondAsking Of(GateRequest request, LoadedBaselines baselines, MachineDescription machine, IReadOnlyList<ScenarioMeasurement> scenarios)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(scenarios);
        var repeatable = scenarios.Where(scenario => DeterminismRule.HasAnswers(scenario.Description)).ToList();
        var pairer = new Pairer(request, machine);
        List<DoubtfulRun> perSeed = [.. repeatable.SelectMany(scenario => PerSeed(pairer, scenario, baselines.Of(scenario.Description.Name)))];
        var distributions = OfDistributions(repeatable, baselines);
        var ensembles = OfEnsembles(repeatable, baselines);
        var doubts = perSeed.Select(run => (run.Scenario, run.Seed)).Distinct().Count()
            + distributions.Concat(ensembles).Select(run => (run.Scenario, run.Backend, run.IsOfEnsemble)).Distinct().Count();
        return new([.. perSeed.Union(distributions), .. ensembles], RoundsFor(request.DeterminismRuns, doubts));
    }

    /// <summary>
    /// A rare other answer may come twice. Where several answers are doubtful at once, all of them would have had to come by chance
    /// and to come again, so once each is enough; a single one is asked as often as the request says.
    /// </summary>
    /// <param name="answers">Answers that the request wants of a run.</param>
    /// <param name="doubts">Doubtful answers, of which none explains another: a flawed run of the reference shows in every backend.</param>
    private static int RoundsFor(int answers, int doubts) =>
        doubts == 0 ? 0 : Math.Max(answers - 1, (answers + doubts - 1) / doubts);

    private static IEnumerable<DoubtfulRun> PerSeed(Pairer pairer, ScenarioMeasurement scenario, LoadedBaseline? baseline)
    {
        var name = scenario.Description.Name;
        List<Finding> ofRuns = [.. ScenarioJudge.OfRuns(scenario)];
        var contested = new ContestedRuns(ofRuns);
        var doubtful = ofRuns.Where(IsDoubtful).Select(finding => (Backend: finding.Subject!.Backend!, Seed: finding.Subject.Seed!.Value)).ToHashSet();
        foreach (var pair in pairer.Pairs(scenario, baseline))
        {
            if (contested.Has(pair) || !PairJudge.Judge(pair).Findings.Any(IsDoubtful))
            {
                continue;
            }

            doubtful.Add((pair.Actual.Backend, pair.Actual.Seed));
            if (pair.Expected.Against == Against.Reference)
            {
                doubtful.Add((scenario.Description.Backends[0], pair.Actual.Seed));
            }
        }

        return
            from backend in scenario.Backends
            from seed in scenario.Seeds
            where doubtful.Contains((backend, seed)) && !contested.HasTwoAnswers(name, backend, seed)
            select new DoubtfulRun(name, backend, seed, IsOfEnsemble: false);
    }

    // A distribution is pooled over the runs of a backend: any of them may be the one that gives another answer.
    private static List<DoubtfulRun> OfDistributions(List<ScenarioMeasurement> scenarios, LoadedBaselines baselines)
    {
        List<DistributionCase> cases = [.. DistributionCase.Of(scenarios, baselines)];
        var drifting = DistributionJudge.Judge(cases, DistributionJudge.TestsOf(scenarios.Select(scenario => scenario.Description)))
            .Where(comparison => comparison.Outcome == Outcome.Drift)
            .Select(comparison => (comparison.Scenario, comparison.Backend))
            .ToHashSet();
        return
        [
            .. from scenario in scenarios
               from backend in scenario.Backends
               where drifting.Contains((scenario.Description.Name, backend))
               from seed in scenario.Seeds
               select new DoubtfulRun(scenario.Description.Name, backend, seed, IsOfEnsemble: false),
        ];
    }

    private static List<DoubtfulRun> OfEnsembles(List<ScenarioMeasurement> scenarios, LoadedBaselines baselines)
    {
        List<EnsembleCase> cases = [.. EnsemblePairer.Pair(scenarios, baselines)];
        var (_, findings) = EnsembleVerdicts.Of(cases, [.. scenarios.SelectMany(EnsembleVerdicts.OfRuns)]);
        var doubtful = findings.Where(finding => finding is { Effect: Outcome.Drift, Subject: { Backend: not null, Seed: null } })
            .Select(finding => (finding.Subject!.Scenario, finding.Subject.Backend!))
            .ToHashSet();
        var single = findings.Where(IsDoubtful).Select(finding => (finding.Subject!.Scenario, finding.Subject.Backend!, finding.Subject.Seed!.Value)).ToHashSet();
        return
        [
            .. from scenario in scenarios
               from run in scenario.EnsembleRuns
               let name = scenario.Description.Name
               where doubtful.Contains((name, run.Backend)) || single.Contains((name, run.Backend, run.Seed))
               select new DoubtfulRun(name, run.Backend, run.Seed, IsOfEnsemble: true),
        ];
    }

    private static bool IsDoubtful(Finding finding) =>
        (finding.Effect == Outcome.Drift || finding.Diagnostic == PhysicsDiagnostics.UnexpectedFault || finding.Diagnostic == ProcessDiagnostics.Ended) && finding.Subject is { Backend: not null, Seed: not null };
}
