using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Divergences;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>state</c>: what the gate runs in a process of its own to look at the states of one run. It takes a
/// <see cref="StateOrder"/> as a line on standard input, which then stays open, and gives a <see cref="StateAnswer"/> on standard output.
/// </summary>
internal static class StateCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "state";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<StateOrder>(Name, Run);

    private static int Run(StateOrder order)
    {
        var answer = new StateAnswer(RecordedStates.Make(order));
        GateConsole.Out.WriteLine(JsonLine.Of(answer));
        return answer.Problem.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }
}
