using System.Collections.Concurrent;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Makes all observed runs, as many at once as there are processors. Nothing here is timed.</summary>
internal static class PhysicsPhase
{
    /// <summary>Makes the runs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told of every finished run.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One result per planned run, in the plan's order whatever the order of execution.</returns>
    public static RunMeasurement[] Make(MeasurementPlan plan, IProgress<string> progress, CancellationToken cancellation) =>
        Make("physics", plan.Runs, progress, cancellation);

    /// <summary>Makes any observed runs.</summary>
    /// <param name="what">What they are for, for the progress.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="progress">Told of every finished run.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One result per run, in the order given whatever the order of execution.</returns>
    public static RunMeasurement[] Make(string what, IReadOnlyList<PlannedRun> runs, IProgress<string> progress, CancellationToken cancellation)
    {
        var results = new RunMeasurement[runs.Count];
        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        var finished = 0;
        Parallel.ForEach(SlowestFirst(runs), options, index =>
        {
            results[index] = ObservedRun.Make(runs[index], cancellation);
            var run = runs[index];
            progress.Report(
                $"{what} {Interlocked.Increment(ref finished)}/{results.Length}: {run.Scenario.Description.Name}, {run.Backend}, seed {run.Seed}");
        });
        return results;
    }

    // The reference is the slow backend: starting with its runs keeps one long run from being the last one alone.
    private static OrderablePartitioner<int> SlowestFirst(IReadOnlyList<PlannedRun> runs) => Partitioner.Create(
        Enumerable.Range(0, runs.Count)
            .OrderBy(i => runs[i].Backend == runs[i].Scenario.Description.Backends[0] ? 0 : 1)
            .ThenByDescending(i => runs[i].Scenario.Description.Steps)
            .ToList(),
        loadBalance: true);
}
