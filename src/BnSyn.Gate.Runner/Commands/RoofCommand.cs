using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Scaling;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>roof</c>: what the gate runs in a process of its own to measure what the machine can do. It takes a
/// <see cref="RoofOrder"/> as a line on standard input, which then stays open, and gives an answer on standard output.
/// </summary>
internal static class RoofCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "roof";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<RoofOrder>(Name, Run);

    private static int Run(RoofOrder order)
    {
        GateConsole.Out.WriteLine(JsonLine.Of(RoofMeasurement.Make(order.Seconds)));
        GateConsole.Out.Flush();
        return ExitCodes.Passed;
    }
}
