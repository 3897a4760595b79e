using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>observe</c>: what the gate runs in a process with an instruction set of its own. It takes an
/// <see cref="ObserveOrder"/> as a line on standard input, which then stays open, and gives <see cref="ObservedLine"/>s on standard
/// output.
/// </summary>
internal static class ObserveCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "observe";

    private static readonly Lock Gate = new();

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<ObserveOrder>(Name, Run);

    private static int Run(ObserveOrder order)
    {
        RunNotes.OpenAsChild();
        var end = new ProcessEnd(why => why.ToList().ForEach(finding => Say(ObservedLine.Of(finding.Arguments["problem"]))));
        var isDone = Observe(order);
        end.Decide();
        RunNotes.Close();
        return isDone ? ExitCodes.Passed : ExitCodes.Invalid;
    }

    private static bool Observe(ObserveOrder order)
    {
        if (InstructionSet.Current != order.InstructionSet)
        {
            Say(ObservedLine.Of($"it was to have the instruction set {order.InstructionSet} and has {InstructionSet.Current}"));
            return false;
        }

        var runs = new PlannedRuns().Of(order.Engine, order.Runs, out var problem);
        if (problem.Length > 0)
        {
            Say(ObservedLine.Of(problem));
            return false;
        }

        var needs = new MemoryNeeds();
        if (order.IsOfMutant)
        {
            Say(ObservedLine.Of([.. runs.Select(run => run.Scenario.Description).Distinct()]));
        }

        // What makes one run alone is there to see what a new process gives.
        using var pool = new ChildPool(order.IsOfMutant || runs.Count == 1 ? 0 : order.AtOnce);
        new ParallelRuns(order.AtOnce, new(needs, new MemoryGauge(order.IsBounded, () => ChildWatch.ResidentBytes))) { KeepsOrder = order.IsOfMutant }.Make(
            runs,
            place => Say(ObservedLine.Begun(place)),
            (place, run) => Say(ObservedLine.Ended(place, run, needs.Of((order.Runs[place].Scenario, run.Backend)) ?? 0)),
            CancellationToken.None);
        var left = pool.Close();
        Say(ObservedLine.Of(LoadedFiles.Here(), ForeignEngines.All, left));
        return true;
    }

    private static void Say(ObservedLine line)
    {
        lock (Gate)
        {
            GateConsole.Out.WriteLine(JsonLine.Of(line));
        }
    }
}
