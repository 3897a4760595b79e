using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Profiles;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>sizes</c>: what the gate runs in a process of its own to measure one scenario on one backend at one size. It takes a
/// <see cref="SizedOrder"/> as a line on standard input, which then stays open, and gives an answer on standard output.
/// </summary>
internal static class SizesCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "sizes";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<SizedOrder>(Name, Run);

    private static int Run(SizedOrder order)
    {
        RunNotes.OpenAsChild();
        using (var note = RunNotes.Begin(order.Scenario, order.Backend, order.Seed))
        {
            note.Enter("while it was measured at another size");
            GateConsole.Out.WriteLine(JsonLine.Of(SizedRun.Make(order)));
            GateConsole.Out.Flush();
        }

        // With the answer all is done: what the engine would do at the end of the process is not waited for.
        ThisProcess.Kill();
        return ExitCodes.Passed;
    }
}
