using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Ensembles;

/// <summary>
/// Makes the runs that are compared over many seeds: the first look, and the planned extension where that is inconclusive.
/// A refresh makes all of them at once, and the reference's as well.
/// </summary>
/// <param name="request">Says whether the baselines are refreshed.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="observer">Makes them.</param>
internal sealed class EnsemblePhase(GateRequest request, LoadedBaselines baselines, IRunMaker observer)
{
    /// <summary>Makes the runs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What was observed of the declared seeds, in the plan's order of scenarios.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>The same with ensemble runs.</returns>
    public IReadOnlyList<ScenarioMeasurement> Make(
        MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        if (request.RefreshBaselines)
        {
            return Add("ensemble", measured, plan.Scenarios.Zip(measured).SelectMany(entry => WholeEnsemble(entry.First, entry.Second)), cancellation);
        }

        var looked = Add("ensemble", measured, plan.Scenarios.SelectMany(FirstLook), cancellation);
        var open = EnsembleExtension.Needed(baselines, looked);
        return Add(
            "ensemble extended",
            looked,
            from scenario in plan.Scenarios
            from backend in scenario.Backends
            where open.Contains((scenario.Description.Name, backend))
            from run in Runs(scenario, backend, scenario.Description.Ensemble!.Extension)
            select run,
            cancellation);
    }

    /// <summary>The runs of the first look.</summary>
    /// <param name="scenario">The scenario; none where nothing is compared over an ensemble.</param>
    public static IEnumerable<PlannedRun> FirstLook(PlannedScenario scenario) =>
        EnsembleCandidates.Of(scenario.Description, scenario.Backends)
            .SelectMany(backend => Runs(scenario, backend, scenario.Description.Ensemble!.Seeds));

    private static IEnumerable<PlannedRun> WholeEnsemble(PlannedScenario scenario, ScenarioMeasurement measured)
    {
        var candidates = EnsembleCandidates.Of(scenario.Description, scenario.Backends);
        return candidates.Count == 0
            ? []
            : candidates.Append(EnsembleCandidates.FillerOf(measured)).Distinct(StringComparer.Ordinal)
                .SelectMany(backend => Runs(scenario, backend, [.. scenario.Description.Ensemble!.Seeds, .. scenario.Description.Ensemble.Extension]));
    }

    /// <summary>Runs of an ensemble.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <param name="seeds">The realisations.</param>
    public static IEnumerable<PlannedRun> Runs(PlannedScenario scenario, string backend, IEnumerable<ulong> seeds) =>
        seeds.Select(seed => new PlannedRun(scenario, backend, seed, Repetition: 0) { KeepsBits = false });

    private List<ScenarioMeasurement> Add(
        string phase, IReadOnlyList<ScenarioMeasurement> measured, IEnumerable<PlannedRun> planned, CancellationToken cancellation)
    {
        PlannedRun[] runs = [.. planned];
        var results = observer.Make(phase, runs, cancellation);
        return
        [
            .. from scenario in measured
               select scenario with
               {
                   EnsembleRuns =
                   [
                       .. scenario.EnsembleRuns,
                       .. results.Where((_, index) => runs[index].Scenario.Description.Name == scenario.Description.Name),
                   ],
               },
        ];
    }
}
