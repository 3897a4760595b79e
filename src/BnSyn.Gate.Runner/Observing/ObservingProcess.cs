using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Observes runs in a process of its own that has an instruction set of its own, so that an engine whose bits depend on it gives
/// the same on a processor that has more.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="instructions">What the process may use.</param>
/// <param name="progress">Told of every finished run.</param>
internal sealed class ObservingProcess(GateRequest request, InstructionSet instructions, RunProgress progress)
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

        var (results, problem) = MakeSome(runs, Environment.ProcessorCount, cancellation);
        return problem.Length == 0 ? [.. results.Select(run => run!)] : throw new ObservingFailedException(problem);
    }

    /// <summary>Observes runs, and gives those that it observed before the process ended.</summary>
    /// <param name="runs">What to run, at least one.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>
    /// One result per run, in the order given, <see langword="null"/> for one that was not observed; and why the process ended, empty
    /// where it observed all of them.
    /// </returns>
    public (IReadOnlyList<RunMeasurement?> Results, string Problem) MakeSome(IReadOnlyList<PlannedRun> runs, int atOnce, CancellationToken cancellation)
    {
        var order = new ObserveOrder(
            BuiltEngine.Of(request),
            instructions.NameHere,
            atOnce,
            [.. runs.Select(ObserveOrder.Run.Of)]);
        var results = new RunMeasurement?[runs.Count];
        var problem = "";
        var ended = ChildProcess.Follow(
            ObserveCommand.Name,
            JsonLine.Of(order),
            instructions.Switches,
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
            return (results, $"the process that observes the engine ended: {problem}");
        }

        var missing = results.Count(run => run is null);
        return (results, ended.ExitCode == 0 && missing == 0
            ? ""
            : $"the process that observes the engine gave no answer for {missing} of {runs.Count} runs: {ended.Death}");
    }
}
