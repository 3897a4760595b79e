using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Tolerances;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>growth</c>: what the gate runs in a process of its own to follow how the states of two runs part. It takes a
/// <see cref="GrowthOrder"/> as a line on standard input, which then stays open, and gives <see cref="GrowthLine"/>s on standard output.
/// </summary>
internal static class GrowthCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "growth";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<GrowthOrder>(Name, Run);

    private static int Run(GrowthOrder order)
    {
        var problem = GrowthRuns.Make(order, growth => Say(new("") { Growth = growth }));
        if (problem.Length > 0)
        {
            Say(new(problem));
        }

        return problem.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private static void Say(GrowthLine line) => GateConsole.Out.WriteLine(JsonLine.Of(line));
}
