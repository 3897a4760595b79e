using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>diff</c>: what two verdicts, two baselines or two profiles say differently.</summary>
internal static class DiffCommand
{
    private const int Different = 1;

    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var first = new Argument<string>("first") { Description = "A verdict.json, a report folder, a baseline, or a profile.json." };
        var second = new Argument<string>("second") { Description = "Another of the same sort." };
        var command = new Command("diff", "Says what two verdicts, or two baselines, say differently: outcomes, observables, gains, and what was run; and of two profiles which kernels moved, the one first that changes the step most. Exit codes: 0 nothing, 1 something, 64 usage, 125 a file cannot be compared.") { first, second };
        command.SetAction(parsed => Run(ReportArgument.VerdictOf(parsed.GetRequiredValue(first)), ReportArgument.VerdictOf(parsed.GetRequiredValue(second))));
        return command;
    }

    private static int Run(string first, string second)
    {
        var difference = VerdictQuestions.Difference(first, second);
        new FindingWriter(forMSBuild: false).Write(difference.Findings);
        if (difference.Value is not { } facts)
        {
            return ExitCodes.Invalid;
        }

        foreach (var fact in facts)
        {
            GateConsole.Out.WriteLine(fact);
        }

        return facts.Count > 0 ? Different : ExitCodes.Passed;
    }
}
