using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>One process that makes runs of the engine with a mutant, one after the other, until somebody has heard enough.</summary>
/// <param name="engine">The mutated engine.</param>
/// <param name="instructions">What the process may use.</param>
/// <param name="variables">Names the mutant.</param>
internal sealed class TrialProcess(BuiltEngine engine, InstructionSet instructions, IReadOnlyDictionary<string, string> variables) : ITrialRuns
{
    /// <inheritdoc/>
    public bool IsOverLimit { get; private set; }

    /// <inheritdoc/>
    public double Seconds { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<ScenarioDescription> Descriptions { get; private set; } = [];

    /// <inheritdoc/>
    public string Make(IReadOnlyList<PlannedRun> runs, Func<int, double> secondsOf, Func<int, RunMeasurement, bool> heard, CancellationToken cancellation)
    {
        var order = new ObserveOrder(engine.Only(runs.Select(run => run.Scenario.Class)), instructions.NameHere, AtOnce: 1, IsBounded: false, [.. runs.Select(ObserveOrder.Run.Of)]) { IsOfMutant = true };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TrialLimit? limit = null;
        var (problem, left, isEnough) = ("", runs.Count, false);
        try
        {
            var ended = ChildProcess.Follow(
                ObserveCommand.Name,
                JsonLine.Of(order),
                TrialVariables.Of(instructions, variables),
                Hear,
                stop.Token,
                process => limit = new TrialLimit(process, stop.Cancel, TrialLimit.ToStart));
            return problem.Length > 0 ? problem : left > 0 ? $"the process that runs it ended: {ended.Death}" : "";
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return isEnough ? "" : problem;
        }
        finally
        {
            IsOverLimit = limit is { IsOver: true } && !isEnough;
            Seconds = limit?.Used ?? 0;
            limit?.Dispose();
        }

        void Hear(string line)
        {
            if (isEnough || JsonLine.Read<ObservedLine>(line) is not { } answer)
            {
                return;
            }

            Descriptions = answer.Descriptions.Count > 0 ? answer.Descriptions : Descriptions;
            problem = problem.Length > 0 ? problem : answer.Problem;
            if (answer.Index < 0 || answer.Index >= runs.Count)
            {
                return;
            }

            if (answer.Run is not { } run)
            {
                limit!.Allow(secondsOf(answer.Index));
                return;
            }

            left--;
            limit!.Look();
            if (!heard(answer.Index, run))
            {
                isEnough = true;
                stop.Cancel();
            }
        }
    }
}
