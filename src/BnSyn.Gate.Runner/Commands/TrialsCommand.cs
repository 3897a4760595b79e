using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>trials</c>: a process that tries mutants one after the other. Each has the engine loaded for itself, so that no
/// variable of the engine outlives it and the compiler folds the question away which one is wanted, as in a process of its own. It takes
/// <see cref="TrialOrder"/>s as lines on standard input, and gives <see cref="ObservedLine"/>s on standard output.
/// </summary>
internal static class TrialsCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "trials";

    private static readonly Lock Gate = new();

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.OfMany<TrialOrder>(Name, Run);

    private static int Run(IEnumerable<TrialOrder> orders)
    {
        RunNotes.OpenAsChild();
        _ = new ProcessEnd(why => why.ToList().ForEach(finding => Say(ObservedLine.Of(finding.Arguments["problem"]))));
        var asItWas = ProcessMark.Here();
        var plain = new PlannedRuns();
        var mutated = new PlannedRuns();
        var before = "";
        foreach (var order in orders)
        {
            if (InstructionSet.Current != order.InstructionSet)
            {
                Say(ObservedLine.Of($"it was to have the instruction set {order.InstructionSet} and has {InstructionSet.Current}"));
                return ExitCodes.Invalid;
            }

            Set(order.Variables, value => value);
            if (order.IsCheck)
            {
                Observe(order, plain);
            }
            else
            {
                var wanted = string.Join('\n', order.Variables.Select(variable => $"{variable.Key}={variable.Value}"));
                mutated = wanted == before ? mutated : new PlannedRuns();
                Observe(order, mutated);
                before = wanted;
            }

            // They are what is meant to differ.
            Set(order.Variables, _ => "");
            Say(ObservedLine.Done(asItWas.IsStill(ProcessMark.Here())));
        }

        return ExitCodes.Passed;
    }

    private static void Set(IReadOnlyDictionary<string, string> variables, Func<string, string> valueOf)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, valueOf(value));
        }
    }

    private static void Observe(TrialOrder order, PlannedRuns loaded)
    {
        var runs = loaded.Of(order.Engine, order.Runs, out var problem);
        if (problem.Length > 0)
        {
            Say(ObservedLine.Of(problem));
            return;
        }

        Say(ObservedLine.Of([.. runs.Select(run => run.Scenario.Description).Distinct()]));
        for (var place = 0; place < runs.Count; place++)
        {
            Say(ObservedLine.Begun(place));
            Say(ObservedLine.Ended(place, ObservedRun.Make(runs[place], () => { }, CancellationToken.None), 0));
        }
    }

    private static void Say(ObservedLine line)
    {
        lock (Gate)
        {
            GateConsole.Out.WriteLine(JsonLine.Of(line));
        }
    }
}
