using System.CommandLine;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Networks;

namespace BnSyn.Cli;

/// <summary>What all commands have in common: a thread of their own, and one line with an exit code for whatever ends them early.</summary>
internal static class CommandAction
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does; returns its exit code.</param>
    /// <param name="unwritten">What is not there after Ctrl-C, for the message.</param>
    internal static Command Set(Command command, Func<ParseResult, CancellationToken, int> run, string unwritten = "nothing")
    {
        // On a thread of its own: only then can the command line listen for Ctrl-C meanwhile.
        command.SetAction((parsed, cancel) => Task.Run(() => Guarded(parsed, run, unwritten, cancel), CancellationToken.None));
        return command;
    }

    private static int Guarded(ParseResult parsed, Func<ParseResult, CancellationToken, int> run, string unwritten, CancellationToken cancel)
    {
        try
        {
            return run(parsed, cancel);
        }
        catch (OperationCanceledException)
        {
            CommandLineErrors.Write($"interrupted, {unwritten} written");
            return ExitCode.Interrupted;
        }
        catch (VoltageBoundsException e)
        {
            CommandLineErrors.Write(e.Message);
            return ExitCode.PhysicsError;
        }
        catch (Exception e) when (e is UsageException or ArgumentException or OutOfMemoryException or GpuException)
        {
            CommandLineErrors.Write(CommandLineErrors.Describe(e));
            return ExitCode.Usage;
        }
    }
}
