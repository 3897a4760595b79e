using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Bisecting;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>bisect</c>: which commit the drift came with.</summary>
internal static class BisectCommand
{
    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var good = new Argument<string>("good") { Description = "A commit whose gate passes." };
        var bad = new Argument<string>("bad") { Description = "A later commit whose gate drifts." };
        var project = new Option<string>("--project") { DefaultValueFactory = _ => "", Description = "The project, solution or folder to build, relative to the root of the repository; without it what the root holds." };
        var properties = new Option<string[]>("--property") { Description = "A property of the build as Name=Value, such as PhysicsGateScenarios=near-critical; may be given several times." };
        var repository = HistoryCommand.Repository();
        var command = new Command("bisect", "Finds the commit from which the gate drifts: git bisect in a working tree of its own. A commit that does not build, or whose gate cannot tell, is skipped. Exit codes: 0 found, 64 usage, 125 it cannot be told.")
        {
            good, bad, project, properties, repository,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var writer = new FindingWriter(forMSBuild: false);
                var bisection = new Bisection(
                    parsed.GetRequiredValue(repository).FullName, tree => new(tree, parsed.GetRequiredValue(project), parsed.GetValue(properties) ?? []), writer.Say, cancellation);
                var found = bisection.Find(parsed.GetRequiredValue(good), parsed.GetRequiredValue(bad));
                writer.Write(found.Findings);
                if (found.Value is not { } commit)
                {
                    return ExitCodes.Invalid;
                }

                writer.Say($"{commit} is the first commit that drifts.");
                return ExitCodes.Passed;
            },
            CancellationToken.None));
        return command;
    }
}
