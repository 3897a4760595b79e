using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>accept</c>: merges what gates on several machines received into the baselines.</summary>
internal static class AcceptCommand
{
    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var folders = new Argument<DirectoryInfo[]>("folders")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "One folder per machine: received/ beside its report, or its folder of baselines after a refresh.",
        };
        var baselines = new Option<DirectoryInfo>("--baselines")
        {
            DefaultValueFactory = _ => new DirectoryInfo("baselines"),
            Description = "The folder of the committed baselines.",
        };
        var reason = new Option<string>("--reason") { Required = true, Description = "Why the baselines change; it is written into each of them." };
        var requestedBy = new Option<string>("--requested-by") { DefaultValueFactory = _ => "", Description = "Who asks for it; without it the files keep whom they name." };
        var command = new Command(
            "accept",
            "Merges what gates on several machines received into the baselines, as if they had been refreshed on one after the other. All of it, or nothing. Exit codes: 0 accepted, 64 usage, 125 refused.")
        {
            folders, baselines, reason, requestedBy,
        };
        command.SetAction(parsed => Run(
            [.. parsed.GetRequiredValue(folders).Select(folder => folder.FullName)],
            parsed.GetRequiredValue(baselines).FullName,
            parsed.GetRequiredValue(reason),
            parsed.GetRequiredValue(requestedBy)));
        return command;
    }

    private static int Run(IReadOnlyList<string> folders, string baselines, string reason, string requestedBy)
    {
        var result = new Acceptance(baselines, reason, requestedBy).Run(folders);
        var writer = new FindingWriter(forMSBuild: false);
        writer.Write(result.Findings);
        foreach (var change in result.Changes)
        {
            writer.Say(change);
        }

        if (result.IsRefused)
        {
            return ExitCodes.Invalid;
        }

        writer.Say($"accept: {result.Findings.Count} of the baselines in {baselines} changed");
        return ExitCodes.Passed;
    }
}
