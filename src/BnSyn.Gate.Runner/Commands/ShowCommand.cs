using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>show</c>: what the last gate said, in the terminal.</summary>
internal static class ShowCommand
{
    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var scenario = new Argument<string?>("scenario") { Arity = ArgumentArity.ZeroOrOne, Description = "A scenario, for its comparisons, findings, observables and gains; without it the whole run." };
        var report = new Option<string?>("--report") { Description = ReportArgument.Help };
        var command = new Command("show", "Shows what a gate said: verdict, causes and the scenarios that did not hold, or one scenario with all that was found. Exit codes: 0 shown, 64 no such scenario, 125 no verdict.") { scenario, report };
        command.SetAction(parsed => Run(parsed.GetValue(scenario), ReportArgument.VerdictOf(parsed.GetValue(report))));
        return command;
    }

    private static int Run(string? scenario, string file)
    {
        var shown = VerdictQuestions.Show(file, scenario);
        new FindingWriter(forMSBuild: false).Write(shown.Findings);
        switch (shown.Value)
        {
            case null:
                return ExitCodes.Invalid;
            case "":
                var names = VerdictQuestions.Scenarios(file).Value ?? [];
                GateConsole.Error.WriteLine($"physics-gate: error: the run has no scenario '{scenario}'; it has: {string.Join(", ", names)}");
                return ExitCodes.Usage;
            default:
                GateConsole.Out.WriteLine(shown.Value);
                return ExitCodes.Passed;
        }
    }
}
