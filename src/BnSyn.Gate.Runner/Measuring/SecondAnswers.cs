using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>
/// Makes the runs again that a drift or a fault would be told of, each in a fresh process: what gives another answer then has not
/// drifted. A gate that has nothing of the kind to tell makes no run more.
/// </summary>
/// <param name="request">Says how many answers a run gives.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="machine">The machine that measured.</param>
/// <param name="observer">Makes the runs.</param>
internal sealed class SecondAnswers(GateRequest request, LoadedBaselines baselines, MachineDescription machine, IRunMaker observer)
{
    /// <summary>Makes them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What was observed, in the plan's order of scenarios.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The same with the further answers.</returns>
    public IReadOnlyList<ScenarioMeasurement> Add(
        MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        var asking = SecondAsking.Of(request, baselines, machine, measured);
        if (asking.Runs.Count == 0)
        {
            return measured;
        }

        var scenarios = plan.Scenarios.Zip(measured).ToDictionary(entry => entry.First.Description.Name, StringComparer.Ordinal);
        (PlannedRun Run, bool IsOfEnsemble)[] again =
        [
            .. from round in Enumerable.Range(0, asking.Rounds)
               from run in asking.Runs
               let scenario = scenarios[run.Scenario]
               select (
                   new PlannedRun(scenario.First, run.Backend, run.Seed, Next(scenario.Second, run) + round)
                   {
                       KeepsBits = !run.IsOfEnsemble,
                       Origin = RunOrigin.AskedAgain,
                   },
                   run.IsOfEnsemble),
        ];
        var answers = again.Zip(observer.Make("asked again", [.. again.Select(entry => entry.Run)], cancellation)).ToList();
        return
        [
            .. from scenario in measured
               let own = answers.Where(answer => answer.First.Run.Scenario.Description.Name == scenario.Description.Name).ToLookup(answer => answer.First.IsOfEnsemble, answer => answer.Second)
               select scenario with
               {
                   Runs = Sorted(scenario, scenario.Runs.Concat(own[false])),
                   EnsembleRepetitions = Sorted(scenario, own[true]),
               },
        ];
    }

    private static int Next(ScenarioMeasurement scenario, DoubtfulRun run) => run.IsOfEnsemble
        ? 1
        : scenario.Runs.Where(made => made.Backend == run.Backend && made.Seed == run.Seed).Max(made => made.Repetition) + 1;

    private static List<RunMeasurement> Sorted(ScenarioMeasurement scenario, IEnumerable<RunMeasurement> runs)
    {
        var backends = scenario.Backends.ToList();
        return [.. runs.OrderBy(run => backends.IndexOf(run.Backend)).ThenBy(run => run.Seed).ThenBy(run => run.Repetition)];
    }
}
