using System.Collections.Concurrent;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes observed runs in this process, several at once. Nothing here is timed.</summary>
internal static class ParallelRuns
{
    /// <summary>Makes the runs.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="atOnce">How many at once, at least 1.</param>
    /// <param name="ended">Told the place of every finished run and what was observed, by several threads at once.</param>
    /// <param name="cancellation">Ends all between two steps.</param>
    /// <returns>One result per run, in the order given whatever the order of execution.</returns>
    public static RunMeasurement[] Make(IReadOnlyList<PlannedRun> runs, int atOnce, Action<int, RunMeasurement> ended, CancellationToken cancellation)
    {
        var results = new RunMeasurement[runs.Count];
        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = atOnce,
        };
        Parallel.ForEach(SlowestFirst(runs), options, place =>
        {
            results[place] = ObservedRun.Make(runs[place], cancellation);
            ended(place, results[place]);
        });
        return results;
    }

    // The reference is the slow backend: starting with its runs keeps one long run from being the last one alone. One at a time: a
    // thread that takes a batch would finish last.
    private static OrderablePartitioner<int> SlowestFirst(IReadOnlyList<PlannedRun> runs) => Partitioner.Create(
        Enumerable.Range(0, runs.Count)
            .OrderBy(i => runs[i].Backend == runs[i].Scenario.Description.Backends[0] ? 0 : 1)
            .ThenByDescending(i => runs[i].Scenario.Description.Steps),
        EnumerablePartitionerOptions.NoBuffering);
}
