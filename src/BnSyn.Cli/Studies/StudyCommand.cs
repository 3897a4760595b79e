using System.CommandLine;
using BnSyn.Cli.Reports;

namespace BnSyn.Cli.Studies;

/// <summary>What all studies have in common: how they are described, where their report goes and what their exit codes mean.</summary>
internal static class StudyCommand
{
    private const string ExitCodes =
        "Exit code 0: done; 1: the physics does not pass; 64: wrong usage or input; 130: interrupted, nothing written.";

    /// <summary>A command that studies a network.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it finds out.</param>
    /// <param name="example">Options of an example that runs as it stands.</param>
    /// <param name="addNetwork">Adds the options of the network.</param>
    /// <param name="options">Options of its own.</param>
    /// <param name="run">What it does.</param>
    internal static Command Create(
        string name,
        string description,
        string example,
        Action<Command> addNetwork,
        IReadOnlyList<Option> options,
        Func<ParseResult, CancellationToken, int> run)
    {
        var command = new Command(name, $"{description} {ExitCodes} Example: bnsyn {name} {example}");
        addNetwork(command);
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        ReportOutput.AddTo(command);
        return CommandAction.Set(command, (parsed, cancel) =>
        {
            ReportOutput.RequireFiles(parsed);
            return run(parsed, cancel);
        });
    }
}
