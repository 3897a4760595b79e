using System.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Makes physics wrong on purpose, and repeats the right one, so that the gate can be judged. As many runs at once as there are processors.</summary>
internal static class SensitivityPhase
{
    /// <summary>Seeds that are run twice; a scenario's ensemble may have hundreds, which would cost more than all perturbations.</summary>
    private const int LargestRepetition = 50;

    /// <summary>Measures every scenario of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told of every finished run.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One measurement per scenario.</returns>
    public static IReadOnlyList<SensitivityMeasurement> Measure(SensitivityPlan plan, IProgress<string> progress, CancellationToken cancellation)
    {
        var plans = plan.Scenarios
            .Select(entry => RunsOf(entry.Scenario, FastestWithTheReferencesBits(entry.Scenario, progress, cancellation), entry.Perturbations))
            .ToList();
        var results = new ParallelRuns("sensitivity", progress).Make([.. plans.SelectMany(runs => runs)], ObservedRun.Make, cancellation);
        var made = plans.SelectMany(runs => runs).Zip(results).ToLookup(run => run.First.Scenario);
        return [.. plan.Scenarios.Select(entry => Measurement(entry.Scenario, [.. made[entry.Scenario]]))];
    }

    private static List<PlannedRun> RunsOf(PlannedScenario scenario, string backend, IReadOnlyList<PerturbationDescription> perturbations)
    {
        var repeated = (scenario.Description.Ensemble?.Seeds ?? scenario.Seeds).Take(LargestRepetition).ToList();
        return
        [
            .. scenario.Seeds.Union(repeated).Order().Select(seed => new PlannedRun(scenario, backend, seed, 0)),
            .. repeated.Order().Select(seed => new PlannedRun(scenario, backend, seed, 1)),
            .. from perturbation in perturbations
               from size in perturbation.Sizes
               from seed in scenario.Seeds
               select new PlannedRun(scenario, backend, seed, 0) { Perturbation = new(perturbation.Name, size) },
        ];
    }

    private static SensitivityMeasurement Measurement(PlannedScenario scenario, List<(PlannedRun First, RunMeasurement Second)> made)
    {
        return new()
        {
            Description = scenario.Description,
            Backend = made[0].First.Backend,
            Seeds = scenario.Seeds,
            Unchanged = [.. made.Where(run => run.First is { Perturbation: null, Repetition: 0 }).Select(run => run.Second)],
            Repeated = [.. made.Where(run => run.First is { Perturbation: null, Repetition: 1 }).Select(run => run.Second)],
            Perturbed =
            [
                .. from run in made
                   where run.First.Perturbation is not null
                   select new PerturbedRun(run.First.Perturbation!.Name, run.First.Perturbation.Size, run.Second),
            ],
        };
    }

    // The clock chooses among backends that give the same bits, so it changes how long this takes and nothing else.
    private static string FastestWithTheReferencesBits(PlannedScenario scenario, IProgress<string> progress, CancellationToken cancellation)
    {
        var description = scenario.Description;
        var candidates = description.Backends.Except(description.EnsembleBackends, StringComparer.Ordinal).ToList();
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        progress.Report($"sensitivity: looking for the fastest backend of {description.Name}");
        var tried = candidates.ConvertAll(backend =>
        {
            var start = Stopwatch.GetTimestamp();
            var run = ObservedRun.Make(new PlannedRun(scenario, backend, scenario.Seeds[0], 0), cancellation);
            return (Backend: backend, Run: run, Time: Stopwatch.GetElapsedTime(start));
        });
        return tried.Where(other => RunBits.AreSame(tried[0].Run, other.Run)).MinBy(other => other.Time).Backend;
    }
}
