using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Makes runs in fresh processes, each of which makes one run at a time, and as many processes at once as there are processors:
/// whatever the runs of a gate do to each other, they do not do to these.
/// </summary>
/// <param name="request">Names the engine and the instruction set.</param>
/// <param name="progress">Told of every finished run.</param>
internal sealed class FreshRuns(GateRequest request, RunProgress progress)
{
    /// <summary>
    /// Where a change moves everything, hundreds of runs are asked again, and a process takes a second to start. Those few that a
    /// rare flaw of the engine would bring have a process each.
    /// </summary>
    private static readonly int MostProcesses = 4 * Environment.ProcessorCount;

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

    private void Make(IReadOnlyList<PlannedRun> runs, RunMeasurement?[] results, List<int[]> shares, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, shares.Count, options, index =>
        {
            var share = shares[index];
            var (answers, problem) = new ObservingProcess(request, InstructionsOf(runs[share[0]]), progress)
                .MakeSome([.. share.Select(place => runs[place])], atOnce: 1, cancellation);
            foreach (var (place, answer) in share.Zip(answers))
            {
                results[place] = answer ?? (share.Length == 1 ? Without(runs[place], problem) : null);
            }
        });
    }

    // Repetitions that were planned are there to see what a process of its own gives.
    private List<int[]> Shares(IReadOnlyList<PlannedRun> runs)
    {
        var size = (runs.Count + MostProcesses - 1) / MostProcesses;
        return
        [
            .. from alike in Enumerable.Range(0, runs.Count).GroupBy(place => (runs[place].Origin, InstructionsOf(runs[place]).Name))
               from share in alike.Chunk(alike.Key.Origin == RunOrigin.AskedAgain ? size : 1)
               select share,
        ];
    }

    // An engine that promises its bits gave the first answer with all that the processor has.
    private InstructionSet InstructionsOf(PlannedRun run) =>
        run.Scenario.Description.EnvironmentClass == EnvironmentClasses.Any ? InstructionSet.Native : request.InstructionSet;

    private static RunMeasurement Without(PlannedRun run, string problem) => new()
    {
        Backend = run.Backend,
        Seed = run.Seed,
        Repetition = run.Repetition,
        Origin = run.Origin,
        Threads = run.Threads,
        CompletedSteps = 0,
        Fault = new(FaultMeasurement.ProcessExit, problem, Step: -1),
        Metrics = [],
        Digests = [],
        Counts = [],
        Trail = [],
    };
}
