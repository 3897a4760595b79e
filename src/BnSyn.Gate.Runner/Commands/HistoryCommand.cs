using System.CommandLine;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Histories;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>history</c>: keeps each commit's verdict in notes of git, and gives them to other clones.</summary>
internal static class HistoryCommand
{
    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create() => new("history", $"Keeps each commit's verdict in notes of git ({NotesHistory.Reference}), which clones unite; physics-gate trend reads them.")
    {
        Push(),
        Pull(),
    };

    /// <summary>The option that names a repository.</summary>
    /// <returns>The option.</returns>
    public static Option<DirectoryInfo> Repository() => new("--repository") { DefaultValueFactory = _ => new("."), Description = "A folder of the repository; this one without the option." };

    private static Option<string> Remote() => new("--remote") { DefaultValueFactory = _ => "origin", Description = "The remote, by name or address." };

    private static Command Push()
    {
        var verdicts = new Argument<string>("verdicts") { Description = "A folder, for every verdict.json below it; a file; or a pattern." };
        var commit = new Option<string>("--commit") { Description = "The commit that all of them are of; without it the one that each verdict names." };
        var (repository, remote) = (Repository(), Remote());
        var command = new Command("push", "Adds verdicts to the notes of their commits, unites these with the remote's, and pushes them. Exit codes: 0 done, 64 usage, 125 something was refused.")
        {
            verdicts, commit, repository, remote,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (runs, left) = KeptRun.Read(parsed.GetRequiredValue(verdicts));
                var writer = new FindingWriter(forMSBuild: false);
                writer.Write(left);
                if (runs.Count == 0)
                {
                    return ExitCodes.Invalid;
                }

                var notes = new NotesHistory(parsed.GetRequiredValue(repository).FullName, cancellation);
                var (added, refused) = notes.Add(runs, parsed.GetValue(commit));
                IReadOnlyList<Finding> unpushed = refused.Count > 0 ? refused : notes.Push(parsed.GetRequiredValue(remote));
                return End(writer, unpushed, $"{added} of {runs.Count} runs are new; the notes are those of {parsed.GetRequiredValue(remote)} and of this clone.");
            },
            CancellationToken.None));
        return command;
    }

    private static Command Pull()
    {
        var (repository, remote) = (Repository(), Remote());
        var command = new Command("pull", "Unites the notes of this clone with the remote's. Exit codes: 0 done, 64 usage, 125 something was refused.") { repository, remote };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (hasAny, refused) = new NotesHistory(parsed.GetRequiredValue(repository).FullName, cancellation).Pull(parsed.GetRequiredValue(remote));
                return End(new(forMSBuild: false), refused, hasAny ? $"The notes of {parsed.GetRequiredValue(remote)} are here." : $"{parsed.GetRequiredValue(remote)} has no notes of the gate.");
            },
            CancellationToken.None));
        return command;
    }

    private static int End(FindingWriter writer, IReadOnlyList<Finding> refused, string done)
    {
        writer.Write(refused);
        if (refused.Count > 0)
        {
            return ExitCodes.Invalid;
        }

        writer.Say(done);
        return ExitCodes.Passed;
    }
}
