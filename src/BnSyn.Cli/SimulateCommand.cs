using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BnSyn.Engine.Networks.Backends;

namespace BnSyn.Cli;

/// <summary><c>bnsyn simulate</c>: parameters in, trace out.</summary>
internal static class SimulateCommand
{
    /// <summary>How long a cancelled run may take to stop; one step of a large network fits in.</summary>
    internal static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    private const string DefaultBackend = "accelerated";

    private static readonly Option<string> Parameters = new("--parameters")
    {
        Description = "JSON file whose 'params' object names the parameters; what it leaves out has its default.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> Trace = new("--trace")
    {
        Description = "JSON file to write; it appears complete or not at all.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> Backend = new("--backend")
    {
        Description = $"One of {string.Join(", ", NetworkBackends.Names)}; {string.Join(" and ", NetworkBackends.BitEqualNames)} give the same bits.",
        HelpName = "NAME",
        DefaultValueFactory = _ => DefaultBackend,
    };

    private static readonly Option<long?> Steps = new("--steps")
    {
        Description = "Number of steps, instead of the file's.",
        HelpName = "N",
        CustomParser = ParseInteger,
    };

    private static readonly Option<long?> Seed = new("--seed")
    {
        Description = "Seed in [0, 4294967295], instead of the file's.",
        HelpName = "N",
        CustomParser = ParseInteger,
    };

    private static readonly Option<long?> Threads = new("--threads")
    {
        Description = "Threads of a step, 1 to 64, for the backend accelerated; as many as pay at this size unless given. The bits are the same.",
        HelpName = "N",
        CustomParser = ParseInteger,
    };

    private static readonly Option<bool> Checkpoints = new("--checkpoints")
    {
        Description = "Add the state after 0, 1, 10, 100 and all steps, 16 hexadecimal digits a double.",
    };

    internal static Command Create()
    {
        var command = new Command(
            "simulate",
            "Run one network and write its trace. Exit code 0: done; 1: the physics failed, the trace ends there; "
            + "64: wrong usage or input; 130: interrupted, nothing written.")
        {
            Parameters, Trace, Backend, Steps, Seed, Threads, Checkpoints,
        };

        // On a thread of its own: only then can the command line listen for Ctrl-C meanwhile.
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        try
        {
            RunRequest request = Request(parsed);
            string trace = parsed.GetRequiredValue(Trace);
            RequireFolder(trace);
            Simulation simulation = Simulation.Run(
                request, parsed.GetRequiredValue(Backend), ThreadsOf(parsed), parsed.GetValue(Checkpoints), cancel);
            AtomicFile.Write(trace, stream => TraceFile.Write(stream, simulation));
            return Outcome(simulation);
        }
        catch (OperationCanceledException)
        {
            CommandLineErrors.Write("interrupted, no trace written");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is UsageException or ArgumentException or OutOfMemoryException)
        {
            CommandLineErrors.Write(CommandLineErrors.Describe(e));
            return ExitCode.Usage;
        }
    }

    private static RunRequest Request(ParseResult parsed)
    {
        RunRequest request = ParameterFile.Read(parsed.GetRequiredValue(Parameters));
        request = request with
        {
            Steps = parsed.GetValue(Steps) ?? request.Steps,
            Seed = parsed.GetValue(Seed) ?? request.Seed,
        };
        request.Validate();
        return request;
    }

    // A number that no int holds is out of range as well; the engine says so.
    private static int? ThreadsOf(ParseResult parsed) =>
        parsed.GetValue(Threads) is { } threads ? (int)Math.Clamp(threads, int.MinValue, int.MaxValue) : null;

    // The built-in message speaks of System.Nullable.
    private static long? ParseInteger(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return value;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).IdentifierToken?.Value} must be an integer, got '{text}'");
        return null;
    }

    // Found out before the run, not after an hour.
    private static void RequireFolder(string trace)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(trace)) ?? trace;
        if (!Directory.Exists(folder) || Directory.Exists(trace))
        {
            throw new UsageException($"cannot write the trace to '{trace}': it must be a file in an existing folder");
        }
    }

    private static int Outcome(Simulation simulation)
    {
        if (simulation.Violation is not { } violation)
        {
            return ExitCode.Success;
        }

        CommandLineErrors.Write(violation.Message);
        return ExitCode.PhysicsError;
    }
}
