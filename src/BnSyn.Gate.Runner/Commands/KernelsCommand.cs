using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Profiles;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>kernels</c>: what the gate runs in a process of its own to profile one scenario on one backend. It takes a
/// <see cref="ProfileOrder"/> as a line on standard input, which then stays open, and gives an answer on standard output.
/// </summary>
internal static class KernelsCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "kernels";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<ProfileOrder>(Name, Run);

    private static int Run(ProfileOrder order)
    {
        RunNotes.OpenAsChild();
        using (var note = RunNotes.Begin(order.Scenario, order.Backend, order.Seed))
        {
            note.Enter("while it was profiled");
            GateConsole.Out.WriteLine(JsonLine.Of(ProfiledRun.Make(order)));
            GateConsole.Out.Flush();
        }

        // With the answer all is done: what the engine would do at the end of the process is not waited for.
        ThisProcess.Kill();
        return ExitCodes.Passed;
    }
}
