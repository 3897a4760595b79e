using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Solutions;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>init</c>: lets a solution be built with the target <c>PhysicsGate</c> though not every project has a gate.</summary>
internal static class InitCommand
{
    /// <summary>Describes the verb and its argument.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { DefaultValueFactory = _ => ".", Description = "The folder of the solution." };
        var command = new Command(
            "init",
            $"Writes {SolutionHook.FileName} beside a solution, so that 'dotnet build -t:PhysicsGate' of the solution runs the gates of the projects that have one. Exit codes: 0 written or there, 64 usage, 125 refused.")
        {
            folder,
        };
        command.SetAction(parsed => Run(Path.GetFullPath(parsed.GetRequiredValue(folder))));
        return command;
    }

    private static int Run(string folder)
    {
        var hook = SolutionHook.Write(folder);
        var writer = new FindingWriter(forMSBuild: false);
        writer.Write(hook.Findings);
        if (hook.Value is not { } written)
        {
            return ExitCodes.Invalid;
        }

        writer.Say($"init: {written.File} {(written.IsNew ? "written; commit it" : "has the target PhysicsGate")}");
        return ExitCodes.Passed;
    }
}
