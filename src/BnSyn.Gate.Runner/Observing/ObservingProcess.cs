using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Observes runs in a process that has an instruction set of its own: an engine whose bits depend on it gives the same on a processor
/// that has more, and what an engine does to its process it does not do to the gate.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="instructions">What the process may use.</param>
/// <param name="progress">Told of every finished run.</param>
/// <param name="footprint">Told what else the process says of the engine.</param>
internal sealed class ObservingProcess(GateRequest request, InstructionSet instructions, RunProgress progress, EngineFootprint footprint)
{
    /// <summary>Observes runs, and gives those that it observed before the process ended.</summary>
    /// <param name="runs">What to run, at least one.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>What was observed.</returns>
    /// <exception cref="ObservingFailedException">A process of a backend that had made several runs did not end as it must.</exception>
    public ObservedRuns Make(IReadOnlyList<PlannedRun> runs, int atOnce, CancellationToken cancellation)
    {
        var order = new ObserveOrder(
            BuiltEngine.Of(request).Only(runs.Select(run => run.Scenario.Class)),
            instructions.NameHere,
            atOnce,
            IsBounded: request.ParallelRuns == 0,
            [.. runs.Select(ObserveOrder.Run.Of)]);
        var results = new RunMeasurement?[runs.Count];
        var begun = new bool[runs.Count];
        var problem = "";
        IReadOnlyList<string> left = [];
        var ended = ChildProcess.Follow(ObserveCommand.Name, JsonLine.Of(order), instructions.Switches, Hear, cancellation);
        if (left.Count > 0)
        {
            throw new ObservingFailedException(string.Join("; ", left));
        }

        var missing = results.Count(run => run is null);
        problem = problem.Length > 0 ? $"the process that observes the engine ended: {problem}"
            : ended.ExitCode == 0 && missing == 0 ? ""
            : $"the process that observes the engine gave no answer for {missing} of {runs.Count} runs: {ended.Death}";
        return new(results, [.. Enumerable.Range(0, runs.Count).Where(index => begun[index] && results[index] is null)], problem);

        void Hear(string line)
        {
            if (JsonLine.Read<ObservedLine>(line) is not { } answer)
            {
                return;
            }

            problem = problem.Length > 0 ? problem : answer.Problem;
            footprint.AddLoaded(answer.Loaded);
            footprint.AddEngines(answer.Engines);
            left = answer.Left.Count > 0 ? answer.Left : left;
            if (answer.Index < 0 || answer.Index >= results.Length || results[answer.Index] is not null)
            {
                return;
            }

            begun[answer.Index] = true;
            if (answer.Run is { } run)
            {
                results[answer.Index] = run;
                footprint.Needs.See((order.Runs[answer.Index].Scenario, run.Backend), answer.Bytes);
                progress.Ended(runs[answer.Index]);
            }
        }
    }
}
