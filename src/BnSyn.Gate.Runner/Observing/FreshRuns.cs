using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Makes runs in fresh processes, each of which makes one run at a time, and as many processes at once as there are processors and
/// memory: whatever the runs of a gate do to each other, they do not do to these.
/// </summary>
/// <param name="request">Names the engine and the instruction set.</param>
/// <param name="progress">Told of every finished run.</param>
/// <param name="footprint">Knows what runs need, and is told what they do.</param>
internal sealed class FreshRuns(GateRequest request, RunProgress progress, EngineFootprint footprint)
{
    /// <summary>
    /// Where a change moves everything, hundreds of runs are asked again, and a process takes a second to start. Those few that a
    /// rare flaw of the engine would bring have a process each.
    /// </summary>
    private static readonly int MostProcesses = 2 * Environment.ProcessorCount;

    /// <summary>Makes the runs.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>One result per run, in the order given; a process that gives none is a fault in it.</returns>
    public RunMeasurement[] Make(IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        var results = new RunMeasurement?[runs.Count];
        Make(runs, results, Shares(runs), cancellation);

        // A process that ends takes the rest of its share with it.
        Make(runs, results, [.. Enumerable.Range(0, runs.Count).Where(place => results[place] is null).Select(place => new[] { place })], cancellation);
        return [.. results.Select(result => result!)];
    }

    /// <summary>Makes each run in a process of its own, one after the other.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>One result per run, in the order given; a process that gives none is a fault in it.</returns>
    public RunMeasurement[] MakeAlone(IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        var results = new RunMeasurement?[runs.Count];
        for (var place = 0; place < runs.Count; place++)
        {
            Ask(runs, results, [place], cancellation);
        }

        return [.. results.Select(result => result!)];
    }

    /// <summary>The result of a run whose process ended.</summary>
    /// <param name="run">The run.</param>
    /// <param name="place">Where it was, as the end of a sentence.</param>
    /// <param name="problem">How the process ended.</param>
    /// <returns>A fault.</returns>
    public static RunMeasurement Without(PlannedRun run, string place, string problem) => new()
    {
        Backend = run.Backend,
        Seed = run.Seed,
        Repetition = run.Repetition,
        Origin = run.Origin,
        Threads = run.Threads,
        CompletedSteps = 0,
        Fault = new(FaultMeasurement.ProcessExit, problem, Step: -1) { Place = place },
        Metrics = [],
        Digests = [],
        Counts = [],
        Trail = [],
    };

    private void Make(IReadOnlyList<PlannedRun> runs, RunMeasurement?[] results, List<int[]> shares, CancellationToken cancellation)
    {
        IEnumerable<int[]> left = shares;
        if (request.ParallelRuns == 0 && shares.Any(share => footprint.Needs.Of(runs[share[0]].Pair) is null))
        {
            // No run of this engine was seen yet: the first shows what one needs.
            Ask(runs, results, shares[0], cancellation);
            left = shares.Skip(1);
        }

        var atOnce = footprint.ProcessesAtOnce(request, left.Select(share => runs[share[0]].Pair));
        try
        {
            SideBySide.Make(left, share => runs[share[0]].Scenario.Description, atOnce, share => Ask(runs, results, share, cancellation), cancellation);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<ObservingFailedException>().FirstOrDefault() is { } failed)
        {
            throw new ObservingFailedException(failed.Message, exception);
        }
    }

    private void Ask(IReadOnlyList<PlannedRun> runs, RunMeasurement?[] results, int[] share, CancellationToken cancellation)
    {
        var observed = new ObservingProcess(request, runs[share[0]].InstructionsOf(request), progress, footprint)
            .Make([.. share.Select(place => runs[place])], atOnce: 1, cancellation);
        foreach (var (place, answer) in share.Zip(observed.Results))
        {
            results[place] = answer ?? (share.Length == 1 ? Without(runs[place], "in a process of its own", observed.Problem) : null);
        }
    }

    // Repetitions that were planned are there to see what a process of its own gives.
    private List<int[]> Shares(IReadOnlyList<PlannedRun> runs)
    {
        var size = (runs.Count + MostProcesses - 1) / MostProcesses;
        return
        [
            .. from alike in Enumerable.Range(0, runs.Count).GroupBy(place =>
                   (IsOne: runs[place].Origin == RunOrigin.FreshProcess || runs[place].Scenario.Description.IsIsolated, runs[place].Scenario.Description.IsSerial, runs[place].InstructionsOf(request).Name))
               from share in alike.Chunk(alike.Key.IsOne ? 1 : size)
               select share,
        ];
    }
}
