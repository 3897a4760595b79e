using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Observes runs in a process of its own that has the request's instruction set, so that an engine whose bits depend on it gives
/// the same on a processor that has more.
/// </summary>
/// <param name="request">Names the engine and the instruction set.</param>
/// <param name="progress">Told of every finished run.</param>
internal sealed class ObservingProcess(GateRequest request, RunProgress progress)
{
    /// <summary>Observes runs, as many at once as there are processors.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>One result per run, in the order given.</returns>
    /// <exception cref="ObservingFailedException">The process ended before it had observed all of them.</exception>
    public RunMeasurement[] Make(IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        var order = new ObserveOrder(
            BuiltEngine.Of(request),
            request.InstructionSet.NameHere,
            [.. runs.Select(ObserveOrder.Run.Of)]);
        var results = new RunMeasurement?[runs.Count];
        var problem = "";
        var ended = ChildProcess.Follow(
            ObserveCommand.Name,
            JsonLine.Of(order),
            request.InstructionSet.Switches,
            line =>
            {
                if (JsonLine.Read<ObservedLine>(line) is not { } answer)
                {
                    return;
                }

                problem = problem.Length > 0 ? problem : answer.Problem;
                if (answer.Run is { } run && answer.Index >= 0 && answer.Index < results.Length && results[answer.Index] is null)
                {
                    results[answer.Index] = run;
                    progress.Ended(runs[answer.Index]);
                }
            },
            cancellation);
        if (problem.Length > 0)
        {
            throw new ObservingFailedException($"the process that observes the engine ended: {problem}");
        }

        var missing = results.Count(run => run is null);
        return ended.ExitCode == 0 && missing == 0
            ? [.. results.Select(run => run!)]
            : throw new ObservingFailedException(
                $"the process that observes the engine ended with exit code {ended.ExitCode} and without {missing} of {runs.Count} runs; the last that it said: {ended.LastWords}");
    }
}
