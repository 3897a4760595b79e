using System.CommandLine;

namespace BnSyn.Cli.Circuits;

/// <summary><c>bnsyn circuit</c>: run, describe and take apart clock-driven circuits.</summary>
internal static class CircuitCommand
{
    internal static Command Create() => new("circuit", "Run, describe and measure clock-driven circuits.")
    {
        CircuitRunCommand.Create(), CircuitDescribeCommand.Create(), CircuitAblateCommand.Create(),
    };

    /// <summary>Sets what a command does; errors of the caller become one line and the exit code of wrong usage.</summary>
    internal static Command Act(Command command, Func<ParseResult, CancellationToken, int> run)
    {
        // On a thread of its own: only then can the command line listen for Ctrl-C meanwhile.
        command.SetAction((parsed, cancel) => Task.Run(() => Guarded(parsed, run, cancel), CancellationToken.None));
        return command;
    }

    private static int Guarded(ParseResult parsed, Func<ParseResult, CancellationToken, int> run, CancellationToken cancel)
    {
        try
        {
            return run(parsed, cancel);
        }
        catch (OperationCanceledException)
        {
            CommandLineErrors.Write("interrupted, nothing written");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is UsageException or ArgumentException or OutOfMemoryException)
        {
            CommandLineErrors.Write(CommandLineErrors.Describe(e));
            return ExitCode.Usage;
        }
    }
}
