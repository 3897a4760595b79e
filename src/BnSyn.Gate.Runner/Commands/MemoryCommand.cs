using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>memory</c>: what the gate runs in a process of its own to measure the memory of one construction. It takes a
/// <see cref="MemoryOrder"/> as a line on standard input, which then stays open, and gives a <see cref="MemoryAnswer"/> on standard
/// output.
/// </summary>
internal static class MemoryCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "memory";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<MemoryOrder>(Name, Run);

    private static int Run(MemoryOrder order)
    {
        RunNotes.OpenAsChild();
        var answer = MeasuredConstruction.Make(order);
        GateConsole.Out.WriteLine(JsonLine.Of(answer));
        GateConsole.Out.Flush();

        // With the answer all is done: what the engine would do at the end of the process is not waited for.
        ThisProcess.Kill();
        return ExitCodes.Passed;
    }
}
