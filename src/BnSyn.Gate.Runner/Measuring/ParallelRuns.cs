using System.Collections.Concurrent;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Makes observed runs, as many at once as there are processors. Nothing here is timed.</summary>
/// <param name="phase">What the runs are for, in a word.</param>
/// <param name="progress">Told of every finished run.</param>
internal sealed class ParallelRuns(string phase, IProgress<string> progress)
{
    /// <summary>Makes the runs.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="make">How.</param>
    /// <param name="cancellation">Ends all between two steps.</param>
    /// <returns>One result per run, in the order given whatever the order of execution.</returns>
    public RunMeasurement[] Make(
        IReadOnlyList<PlannedRun> runs, Func<PlannedRun, CancellationToken, RunMeasurement> make, CancellationToken cancellation)
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
            var run = runs[index];
            results[index] = make(run, cancellation);
            progress.Report(
                $"{phase} {Interlocked.Increment(ref finished)}/{results.Length}: {run.Scenario.Description.Name}, {run.Backend}, seed {run.Seed}");
        });
        return results;
    }

    // The reference is the slow backend: starting with its runs keeps one long run from being the last one alone. One at a time:
    // whoever takes several has some left when the others have none.
    private static OrderablePartitioner<int> SlowestFirst(IReadOnlyList<PlannedRun> runs) => Partitioner.Create(
        Enumerable.Range(0, runs.Count)
            .OrderBy(i => runs[i].Backend == runs[i].Scenario.Description.Backends[0] ? 0 : 1)
            .ThenByDescending(i => runs[i].Scenario.Description.Steps),
        EnumerablePartitionerOptions.NoBuffering);
}
