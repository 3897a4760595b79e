using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>gains</c>: what the gate runs in a process of its own to time the backends of scenarios. It takes a
/// <see cref="GainsOrder"/> as a line on standard input, which then stays open, and gives <see cref="GainsAnswer"/>s on standard
/// output.
/// </summary>
internal static class GainsCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "gains";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<GainsOrder>(Name, Run);

    private static int Run(GainsOrder order)
    {
        RunNotes.OpenAsChild();
        var catalog = ScenarioCatalog.Load(order.Engine);
        if (catalog.Value is null)
        {
            GateConsole.Error.WriteLine(catalog.Findings[0].Message);
            return ExitCodes.Invalid;
        }

        foreach (var answer in TimedScenarios.Time(order, catalog.Value))
        {
            GateConsole.Out.WriteLine(JsonLine.Of(answer));
        }

        // With the answers all is done: what the engine would do at the end of the process is not waited for.
        ThisProcess.Kill();
        return ExitCodes.Passed;
    }
}
