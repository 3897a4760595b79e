using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>explain</c>: what a code means and what to do, without a browser.</summary>
internal static class ExplainCommand
{
    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A code that a build or a report shows, such as BNG3011." };
        var command = new Command("explain", "Says what a code means and what to do about it. Exit codes: 0 done, 64 no such code.") { code };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(code)));
        return command;
    }

    private static int Run(string code)
    {
        if (Explanation.Of(code) is { } text)
        {
            GateConsole.Out.WriteLine(text);
            return ExitCodes.Passed;
        }

        GateConsole.Error.WriteLine($"physics-gate: error: there is no code '{code}'; there are, among others:");
        foreach (var near in Explanation.Near(code))
        {
            GateConsole.Error.WriteLine("  " + near);
        }

        return ExitCodes.Usage;
    }
}
