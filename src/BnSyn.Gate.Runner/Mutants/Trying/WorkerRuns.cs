using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>Makes the runs of a mutant in a process that has tried others before, scenario by scenario.</summary>
/// <param name="engine">The mutated engine.</param>
/// <param name="worker">The process.</param>
/// <param name="variables">Names the mutant.</param>
internal sealed class WorkerRuns(BuiltEngine engine, TrialWorker worker, IReadOnlyDictionary<string, string> variables) : ITrialRuns
{
    /// <summary>Whether the process is to show by these runs that it is fit.</summary>
    public bool IsCheck { get; init; }

    /// <inheritdoc/>
    public bool IsOverLimit { get; private set; }

    /// <inheritdoc/>
    public double Seconds { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<ScenarioDescription> Descriptions { get; private set; } = [];

    /// <inheritdoc/>
    public string Make(IReadOnlyList<PlannedRun> runs, Func<int, double> secondsOf, Func<int, RunMeasurement, bool> heard, CancellationToken cancellation)
    {
        using var stop = cancellation.Register(worker.Kill);
        TrialLimit? limit = null;
        var isEnough = false;
        try
        {
            for (var first = 0; first < runs.Count;)
            {
                var scenario = runs[first].Scenario.Description.Name;
                var next = first + runs.Skip(first).TakeWhile(run => run.Scenario.Description.Name == scenario).Count();
                var (problem, from) = ("", first);
                var order = new TrialOrder(runs[first].Scenario.In(engine), worker.Instructions.NameHere, variables, [.. runs.Skip(first).Take(next - first).Select(ObserveOrder.Run.Of)]) { IsCheck = IsCheck };
                var isDone = worker.Ask(order, process => limit ??= new TrialLimit(process, worker.Kill, worker.Mutants > 1 ? TrialLimit.ToGoOn : TrialLimit.ToStart), Hear);
                cancellation.ThrowIfCancellationRequested();
                if (problem.Length > 0 || !isDone)
                {
                    return problem.Length > 0 ? problem : $"the process that runs it ended: {worker.Death}";
                }

                if (isEnough)
                {
                    return "";
                }

                first = next;

                void Hear(ObservedLine answer)
                {
                    problem = problem.Length > 0 ? problem : answer.Problem;
                    Descriptions = [.. Descriptions.Where(known => answer.Descriptions.All(said => said.Name != known.Name)), .. answer.Descriptions];
                    if (isEnough || answer.Index < 0 || answer.Index >= next - from)
                    {
                        return;
                    }

                    if (answer.Run is not { } run)
                    {
                        limit!.Allow(secondsOf(from + answer.Index));
                        return;
                    }

                    limit!.Look();
                    isEnough = !heard(from + answer.Index, run);
                }
            }

            return "";
        }
        finally
        {
            IsOverLimit = limit is { IsOver: true } && !isEnough;
            Seconds = limit?.Used ?? 0;
            limit?.Dispose();
        }
    }
}
