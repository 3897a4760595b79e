using System.CommandLine;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>seal</c>: accepts baselines as they are, with a reason, where their content and their seal disagree.</summary>
internal static class SealCommand
{
    /// <summary>What the common servers set; the same as in BnSyn.Gate.Sdk.props.</summary>
    private static readonly string[] SignsOfAServer = ["ContinuousIntegrationBuild", "CI", "TF_BUILD"];

    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var paths = new Argument<string[]>("files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Baseline files, or folders of baselines.",
        };
        var reason = new Option<string>("--reason") { Required = true, Description = "Why the content is right as it is; it is written into the provenance." };
        var allow = new Option<bool>("--allow-in-ci") { Description = "Seals in continuous integration as well, where no one reviews it." };
        var command = new Command(
            "seal",
            "Seals baselines whose content is meant though it was edited or merged by hand, or that are of the version before seals. Measures nothing; leaves alone what is sealed rightly. All of it, or nothing. Exit codes: 0 sealed, 64 usage, 125 refused.")
        {
            paths, reason, allow,
        };
        command.SetAction(parsed => Run([.. parsed.GetRequiredValue(paths).Select(Path.GetFullPath)], parsed.GetRequiredValue(reason), parsed.GetValue(allow)));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, string reason, bool allowInContinuousIntegration)
    {
        var isServer = SignsOfAServer.Any(name => string.Equals(Environment.GetEnvironmentVariable(name), "true", StringComparison.OrdinalIgnoreCase));
        var result = new Sealing(reason, isServer, allowInContinuousIntegration).Run(paths);
        var writer = new FindingWriter(forMSBuild: false);
        writer.Write(result.Findings);
        if (result.IsRefused)
        {
            return ExitCodes.Invalid;
        }

        writer.Say($"seal: {result.Findings.Count(finding => finding.Diagnostic == SealDiagnostics.Sealed)} baselines sealed");
        return ExitCodes.Passed;
    }
}
