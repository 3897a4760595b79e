using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Stage 4 (Measure) for one shard: what of the plan is its own, and nothing that follows from what others measure.</summary>
/// <param name="request">What is wanted besides the physics.</param>
/// <param name="runs">Makes the runs.</param>
/// <param name="gains">Measures gains.</param>
internal sealed class ShardMeasurer(GateRequest request, IRunMaker runs, IGainsMaker gains)
{
    /// <summary>Measures.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cut">Its cut.</param>
    /// <param name="number">The shard, from 1.</param>
    /// <param name="cancellation">Ends measuring; nothing is returned then.</param>
    /// <returns>Every scenario of which the shard has a run, with these runs only.</returns>
    public IReadOnlyList<ScenarioMeasurement> Measure(MeasurementPlan plan, ShardCut cut, int number, CancellationToken cancellation)
    {
        var observed = Make("physics", plan.Runs, cut, number, cancellation);
        var ensembles = Make("ensemble", plan.Scenarios.SelectMany(EnsemblePhase.FirstLook), cut, number, cancellation);
        var own = plan.Scenarios.Where(scenario => observed.Contains(scenario) || ensembles.Contains(scenario)).ToList();
        List<ScenarioMeasurement> measured =
        [
            .. from scenario in own
               select new ScenarioMeasurement
               {
                   Description = scenario.Description,
                   Backends = scenario.Backends,
                   Seeds = scenario.Seeds,
                   Runs = [.. observed[scenario]],
                   EnsembleRuns = [.. ensembles[scenario]],
               },
        ];
        int[] timed = [.. Enumerable.Range(0, own.Count).Where(place => request.MeasureGains && cut.ShardOfGains(own[place]) == number)];
        if (timed.Length > 0)
        {
            foreach (var (place, with) in timed.Zip(gains.Add([.. timed.Select(place => own[place])], [.. timed.Select(place => measured[place])], cancellation)))
            {
                measured[place] = with;
            }
        }

        return measured;
    }

    /// <summary>Makes a shard's runs of a sensitivity.</summary>
    /// <param name="cut">The cut of all of them.</param>
    /// <param name="number">The shard, from 1.</param>
    /// <param name="cancellation">Ends measuring; nothing is returned then.</param>
    /// <returns>Every scenario of which the shard has a run, with these runs only.</returns>
    public IReadOnlyList<ScenarioMeasurement> Measure(ShardCut cut, int number, CancellationToken cancellation)
    {
        PlannedRun[] own = [.. cut.Runs.Where(run => cut.ShardOf(run) == number)];
        RunMeasurement[] made = own.Length > 0 ? runs.Make("sensitivity", own, cancellation) : [];
        return
        [
            .. from entry in own.Zip(made)
               group entry by entry.First.Scenario into scenario
               select new ScenarioMeasurement
               {
                   Description = scenario.Key.Description,
                   Backends = scenario.Key.Backends,
                   Seeds = scenario.Key.Seeds,
                   Runs = [.. scenario.Where(run => run.First is { Perturbation: null, KeepsBits: true }).Select(run => run.Second)],
                   EnsembleRuns = [.. scenario.Where(run => run.First is { Perturbation: null, KeepsBits: false }).Select(run => run.Second)],
                   Perturbed = [.. Changed(scenario, keepsBits: true)],
                   PerturbedEnsemble = [.. Changed(scenario, keepsBits: false)],
               },
        ];
    }

    private static IEnumerable<PerturbedRun> Changed(IEnumerable<(PlannedRun Plan, RunMeasurement Result)> runs, bool keepsBits) =>
        from run in runs
        where run.Plan.Perturbation is not null && run.Plan.KeepsBits == keepsBits
        select new PerturbedRun(run.Plan.Perturbation!.Name, run.Plan.Perturbation.Size, run.Result);

    private ILookup<PlannedScenario, RunMeasurement> Make(string phase, IEnumerable<PlannedRun> planned, ShardCut cut, int number, CancellationToken cancellation)
    {
        PlannedRun[] own = [.. planned.Where(run => cut.ShardOf(run) == number)];
        RunMeasurement[] made = own.Length > 0 ? runs.Make(phase, own, cancellation) : [];
        return own.Zip(made).ToLookup(entry => entry.First.Scenario, entry => entry.Second);
    }
}
