using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Makes observed runs, none in the gate's own process: together in one that has the instruction set of the engine's class, and
/// each in one of its own where it is to check another or its scenario asks for it.
/// </summary>
/// <param name="request">Names the engine and the instruction set.</param>
/// <param name="progress">Told of every finished run.</param>
/// <param name="footprint">Told what the processes say of the engine beside their runs.</param>
internal sealed class Observer(GateRequest request, IProgress<string> progress, EngineFootprint footprint) : IRunMaker
{
    /// <inheritdoc/>
    /// <remarks>As many at once as there are processors and memory.</remarks>
    /// <exception cref="ObservingFailedException">The process ended, and no run did that.</exception>
    public RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        var counter = new RunProgress(phase, runs.Count, progress);
        var fresh = new FreshRuns(request, counter, footprint);
        var results = new RunMeasurement?[runs.Count];
        var places = Enumerable.Range(0, runs.Count).ToLookup(place => runs[place].Origin != RunOrigin.Gate || runs[place].Scenario.Description.IsIsolated);
        foreach (var together in places[false].GroupBy(place => runs[place].InstructionsOf(request).Name, StringComparer.Ordinal))
        {
            Keep(results, together, Together([.. together.Select(place => runs[place])], fresh, counter, cancellation));
        }

        Keep(results, places[true], fresh.Make([.. places[true].Select(place => runs[place])], cancellation));
        return [.. results.Select(result => result!)];
    }

    private RunMeasurement[] Together(IReadOnlyList<PlannedRun> runs, FreshRuns fresh, RunProgress counter, CancellationToken cancellation)
    {
        var observed = new ObservingProcess(request, runs[0].InstructionsOf(request), counter, footprint)
            .Make(runs, request.ParallelRuns > 0 ? request.ParallelRuns : Environment.ProcessorCount, cancellation);
        if (observed.Problem.Length > 0 && observed.Unfinished.Count == 0)
        {
            throw new ObservingFailedException(observed.Problem);
        }

        var results = observed.Results.ToArray();
        Keep(results, observed.Unfinished, Unfinished(observed, runs, fresh, cancellation));

        // What they would have done is unknown: the process ended before they began.
        int[] rest = [.. Enumerable.Range(0, runs.Count).Where(place => results[place] is null)];
        Keep(results, rest, fresh.Make([.. rest.Select(place => runs[place])], cancellation));
        return [.. results.Select(result => result!)];
    }

    private static void Keep(RunMeasurement?[] results, IEnumerable<int> places, IEnumerable<RunMeasurement> made)
    {
        foreach (var (place, result) in places.Zip(made))
        {
            results[place] = result;
        }
    }

    // Several runs went on when the process ended: alone it shows which of them ends one. Where none does, all of them are to be asked
    // again, and what they answer then is another answer.
    private static RunMeasurement[] Unfinished(ObservedRuns observed, IReadOnlyList<PlannedRun> runs, FreshRuns fresh, CancellationToken cancellation)
    {
        PlannedRun[] suspects = [.. observed.Unfinished.Select(place => runs[place])];
        var alone = fresh.MakeAlone(suspects, cancellation);
        return alone.Any(run => run.Fault is { Kind: FaultMeasurement.ProcessExit })
            ? alone
            : [.. suspects.Select(run => FreshRuns.Without(run, "in a process that it shared with other runs", observed.Problem))];
    }
}
