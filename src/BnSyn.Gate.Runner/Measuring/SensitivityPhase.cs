using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Makes physics wrong on purpose, and repeats the right one, so that the gate can be judged. As many runs at once as there are processors.</summary>
/// <param name="request">Says which tiers are shown the perturbations.</param>
/// <param name="observer">Makes the runs, or knows them.</param>
internal sealed class SensitivityPhase(GateRequest request, IRunMaker observer)
{
    /// <summary>Seeds that are run twice; a scenario's ensemble may have hundreds, which would cost more than all perturbations.</summary>
    private const int LargestRepetition = 50;

    /// <summary>Measures every scenario of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What the gate measured before, whose ensembles are not run again; empty where it did not.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One measurement per scenario.</returns>
    public IReadOnlyList<SensitivityMeasurement> Measure(
        SensitivityPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        var backends = BackendsOf(plan, measured, cancellation);
        var (single, many) = RunsOf(plan, measured, backends);
        var perSeed = Make("sensitivity", single, cancellation);
        var known = measured.ToDictionary(scenario => scenario.Description.Name, scenario => scenario.EnsembleRuns, StringComparer.Ordinal);
        var ensembles = Make("sensitivity of ensembles", many, cancellation);
        return
        [
            .. from entry in plan.Scenarios
               let scenario = entry.Scenario
               let runs = perSeed[scenario].ToList()
               let ensemble = ensembles[scenario].ToList()
               select new SensitivityMeasurement
               {
                   Description = scenario.Description,
                   Backend = backends[scenario],
                   Seeds = scenario.Seeds,
                   Unchanged = [.. runs.Where(run => run.Plan is { Perturbation: null, Repetition: 0 }).Select(run => run.Result)],
                   Repeated = [.. runs.Where(run => run.Plan is { Perturbation: null, Repetition: 1 }).Select(run => run.Result)],
                   Perturbed = Perturbed(runs),
                   Ensemble = [.. known.GetValueOrDefault(scenario.Description.Name, []), .. ensemble.Where(run => run.Plan.Perturbation is null).Select(run => run.Result)],
                   PerturbedEnsemble = Perturbed(ensemble),
               },
        ];
    }

    /// <summary>Every run of a plan whose scenarios were not measured before. To know which backend is to run, one seed of each is run here.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends that between two steps.</param>
    /// <returns>In the order in which <see cref="Measure"/> makes them.</returns>
    public IReadOnlyList<PlannedRun> RunsOf(SensitivityPlan plan, CancellationToken cancellation)
    {
        var (single, many) = RunsOf(plan, [], BackendsOf(plan, [], cancellation));
        return [.. single, .. many];
    }

    private Dictionary<PlannedScenario, string> BackendsOf(SensitivityPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation) => plan.Scenarios.ToDictionary(
        entry => entry.Scenario,
        entry => EnsembleCandidates.FillerOf(measured.FirstOrDefault(scenario => scenario.Description.Name == entry.Scenario.Description.Name) ?? FirstSeed(entry.Scenario, cancellation)));

    private (IEnumerable<PlannedRun> Single, IEnumerable<PlannedRun> Many) RunsOf(
        SensitivityPlan plan, IReadOnlyList<ScenarioMeasurement> measured, Dictionary<PlannedScenario, string> backends) =>
    (
        plan.Scenarios.SelectMany(entry => PerSeed(entry.Scenario, backends[entry.Scenario], entry.Perturbations)),
        plan.Scenarios.SelectMany(entry => OfEnsemble(entry.Scenario, backends[entry.Scenario], entry.Perturbations, measured.Any(scenario => scenario.Description.Name == entry.Scenario.Description.Name)))
            .Select(run => run with { KeepsBits = false }));

    private IEnumerable<PlannedRun> PerSeed(PlannedScenario scenario, string backend, IReadOnlyList<PerturbationDescription> perturbations)
    {
        if (request.SensitivityTiers == SensitivityTiers.Ensembles && EnsembleCandidates.Of(scenario.Description, scenario.Description.Backends).Count > 0)
        {
            return [];
        }

        var repeated = (scenario.Description.Ensemble?.Seeds ?? scenario.Seeds).Take(LargestRepetition).ToList();
        return
        [
            .. scenario.Seeds.Union(repeated).Order().Select(seed => new PlannedRun(scenario, backend, seed, 0)),
            .. repeated.Order().Select(seed => new PlannedRun(scenario, backend, seed, 1)),
            .. Changed(scenario, backend, perturbations, scenario.Seeds),
        ];
    }

    private IEnumerable<PlannedRun> OfEnsemble(
        PlannedScenario scenario, string backend, IReadOnlyList<PerturbationDescription> perturbations, bool isKnown)
    {
        var description = scenario.Description;
        var candidates = EnsembleCandidates.Of(description, description.Backends);
        if (candidates.Count == 0)
        {
            return [];
        }

        var unchanged =
            from candidate in candidates.Append(backend).Distinct(StringComparer.Ordinal)
            from seed in description.Ensemble!.Seeds.Concat(description.Ensemble.Extension)
            select new PlannedRun(scenario, candidate, seed, 0);
        return
        [
            .. isKnown ? [] : unchanged,
            .. request.SensitivityTiers != SensitivityTiers.Exact || SensitivityMeasurement.IsOfEnsemblesOnly(description) ? Changed(scenario, backend, perturbations, description.Ensemble!.Seeds) : [],
        ];
    }

    private static IEnumerable<PlannedRun> Changed(
        PlannedScenario scenario, string backend, IReadOnlyList<PerturbationDescription> perturbations, IReadOnlyList<ulong> seeds) =>
        from perturbation in perturbations
        from size in perturbation.Sizes
        from seed in seeds
        select new PlannedRun(scenario, backend, seed, 0) { Perturbation = new(perturbation.Name, size) };

    private ILookup<PlannedScenario, (PlannedRun Plan, RunMeasurement Result)> Make(
        string phase, IEnumerable<PlannedRun> planned, CancellationToken cancellation)
    {
        PlannedRun[] runs = [.. planned];
        return runs.Zip(observer.Make(phase, runs, cancellation)).ToLookup(run => run.First.Scenario);
    }

    private static List<PerturbedRun> Perturbed(List<(PlannedRun Plan, RunMeasurement Result)> runs) =>
        [.. runs.Where(run => run.Plan.Perturbation is not null).Select(run => new PerturbedRun(run.Plan.Perturbation!.Name, run.Plan.Perturbation.Size, run.Result))];

    // One seed on every backend that may have the reference's bits, to see which of them does.
    private ScenarioMeasurement FirstSeed(PlannedScenario scenario, CancellationToken cancellation)
    {
        var backends = scenario.Description.Backends.Except(scenario.Description.EnsembleBackends, StringComparer.Ordinal).ToList();
        var seed = scenario.Seeds[0];
        return new()
        {
            Description = scenario.Description,
            Backends = backends,
            Seeds = [seed],
            Runs = observer.Make("sensitivity, backends", [.. backends.Select(backend => new PlannedRun(scenario, backend, seed, 0))], cancellation),
        };
    }
}
