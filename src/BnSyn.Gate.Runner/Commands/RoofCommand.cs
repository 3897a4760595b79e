using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Scaling;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The hidden verb <c>roof</c>: what the gate runs in a process of its own to measure what the machine can do. It takes a
/// <see cref="RoofOrder"/> as a line on standard input, which then stays open, and gives an answer on standard output.
/// </summary>
internal static class RoofCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "roof";

    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create() => ChildVerb.Create<RoofOrder>(Name, "Measures bandwidth and peak of the machine.", outlivesInterrupt: true, Run);

    private static int Run(RoofOrder order)
    {
        GateConsole.Out.WriteLine(JsonLine.Of(RoofMeasurement.Make(order.Seconds)));
        GateConsole.Out.Flush();
        return ExitCodes.Passed;
    }
}
