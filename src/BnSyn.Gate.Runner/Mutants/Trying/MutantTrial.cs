using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>
/// Shows one mutant to the gate: the scenarios in their order until one does not pass. Answers are asked for once: where the gate would
/// ask again before it calls something drift, it does not pass in any case. The part of the scenarios that is tried first is run in processes
/// that try one mutant after the other; what a survivor is shown at last, and what wants a process to itself, has processes of its own.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The mutated engine.</param>
/// <param name="judge">Judges scenarios.</param>
internal sealed class MutantTrial(GateRequest request, BuiltEngine engine, TrialJudge judge)
{
    /// <summary>The same on another build of the engine.</summary>
    /// <param name="built">The engine.</param>
    public MutantTrial On(BuiltEngine built) => new(request, built, judge);

    /// <summary>Processes that try one mutant of this engine after the other.</summary>
    /// <param name="scenarios">What is shown of the scenarios, from the cheapest on.</param>
    /// <param name="cancellation">Ends what they do.</param>
    public TrialWorkers Workers(IReadOnlyList<TrialScenario> scenarios, CancellationToken cancellation) =>
        new(worker => scenarios.FirstOrDefault(scenario => IsOfWorker(scenario) && Instructions(scenario).Name == worker.Instructions.Name) is not { } cheapest
            || new TrialShare(judge, [cheapest], () => new WorkerRuns(engine, worker, TrialVariables.Naming(0, "")) { IsCheck = true }).Make(cancellation).Outcome == MutantOutcome.Survived);

    /// <summary>Tries a mutant.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="scenarios">The scenarios, in their order.</param>
    /// <param name="workers">Processes for what need not have one to itself.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended.</returns>
    public TrialEnd Make(int number, IReadOnlyList<TrialScenario> scenarios, TrialWorkers workers, CancellationToken cancellation)
    {
        var seconds = 0.0;
        foreach (var together in scenarios.GroupBy(scenario => (Instructions(scenario).Name, IsOfWorker(scenario))))
        {
            var end = together.Key.Item2
                ? workers.Use(Instructions(together.First()), worker => new TrialShare(judge, [.. together], () => new WorkerRuns(engine, worker, TrialVariables.Naming(number, ""))).Make(cancellation))
                : new TrialShare(judge, [.. together], () => Process(together.First(), number, "")).Make(cancellation);
            seconds += end.Seconds;
            if (end.Outcome != MutantOutcome.Survived)
            {
                return end with { Seconds = seconds };
            }
        }

        return TrialEnd.Passed(seconds);
    }

    /// <summary>Runs a scenario without a mutant.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended, and what it gave.</returns>
    public (TrialEnd End, TrialMeasurement? Measured) Plain(TrialScenario scenario, CancellationToken cancellation)
    {
        var share = new TrialShare(judge, [scenario], () => Process(scenario, 0, ""));
        var end = share.Make(cancellation);
        return end.Outcome != MutantOutcome.Survived ? (end, null)
            : (end, new(end.Seconds, [.. share.Measured[scenario.Name].Runs.Select(TrialMeasurement.SignatureOf)], share.Measured[scenario.Name].Ensemble));
    }

    /// <summary>What a scenario without a mutant costs in a process that is there: what it would cost one with it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measured">What it gave in a process of its own.</param>
    /// <param name="workers">The processes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Seconds of processor time.</returns>
    public double Cost(TrialScenario scenario, TrialMeasurement measured, TrialWorkers workers, CancellationToken cancellation)
    {
        return IsOfWorker(scenario) ? workers.Use(Instructions(scenario), worker => Math.Min(Once(worker, 1), Once(worker, 2))) : measured.Seconds;

        // No mutant is in this engine; another number has it loaded anew.
        double Once(TrialWorker worker, int number) =>
            new TrialShare(judge, [scenario with { Plain = measured }], () => new WorkerRuns(engine, worker, TrialVariables.Naming(number, ""))).Make(cancellation).Seconds;
    }

    /// <summary>Runs a scenario without a mutant, and notes the mutants whose code it runs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">The file that is made for it.</param>
    /// <param name="bytes">One more than the largest number.</param>
    /// <param name="workers">Processes for what need not have one to itself.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The mutants' numbers.</returns>
    public IReadOnlyList<int> Reached(TrialScenario scenario, string file, int bytes, TrialWorkers workers, CancellationToken cancellation)
    {
        ReachFile.Make(file, bytes);
        if (scenario.Scenario.Description.IsIsolated)
        {
            foreach (var run in scenario.Noted)
            {
                Note(Process(scenario, 0, file), run);
            }
        }
        else
        {
            workers.Use(Instructions(scenario), worker => Note(new WorkerRuns(engine, worker, TrialVariables.Naming(0, file)), [.. scenario.Noted]));
        }

        var reached = ReachFile.Read(file);
        File.Delete(file);
        return reached;

        string Note(ITrialRuns process, params IReadOnlyList<PlannedRun> runs) => process.Make(runs, _ => double.PositiveInfinity, (_, _) => true, cancellation);
    }

    private InstructionSet Instructions(TrialScenario scenario) => scenario.Runs[0].InstructionsOf(request);

    private static bool IsOfWorker(TrialScenario scenario) => scenario.IsBrief && !scenario.Scenario.Description.IsIsolated;

    private TrialProcess Process(TrialScenario scenario, int number, string reachFile) => new(engine, Instructions(scenario), TrialVariables.Naming(number, reachFile));
}
