using System.CommandLine;
using BnSyn.Cli.Pictures;

namespace BnSyn.Cli;

/// <summary><c>bnsyn simulate</c>: parameters in, trace out.</summary>
internal static class SimulateCommand
{
    /// <summary>How long a cancelled run may take to stop; one step of a large network fits in.</summary>
    internal static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    private static readonly Option<string?> Trace = new("--trace")
    {
        Description = "JSON file to write; it appears complete or not at all.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Raster = new("--raster")
    {
        Description = "SVG file to write: which neuron fired when, and their rate; it appears complete or not at all.",
        HelpName = "FILE",
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
            + "64: wrong usage or input; 130: interrupted, nothing written. Example: bnsyn simulate --builtin sparse --trace trace.json --raster raster.svg");
        NetworkOptions.AddTo(command);
        foreach (Option option in new Option[] { Trace, Raster, Checkpoints })
        {
            command.Options.Add(option);
        }

        return CommandAction.Set(command, Run, unwritten: "no trace");
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        NetworkRun run = NetworkOptions.Of(parsed);
        string? trace = parsed.GetValue(Trace);
        string? raster = parsed.GetValue(Raster);
        if (trace is null && raster is null)
        {
            throw new UsageException("give --trace FILE, --raster FILE or both: nothing would be written");
        }

        OutputFile.Require("the trace", trace);
        OutputFile.Require("the raster", raster);
        OutputFile.RequireApart("the trace", trace, "the raster", raster);
        Simulation simulation = Simulation.Run(run, parsed.GetValue(Checkpoints), cancel);
        if (trace is not null)
        {
            AtomicFile.Write(trace, stream => TraceFile.Write(stream, simulation));
        }

        if (raster is not null)
        {
            AtomicFile.Write(raster, RasterPicture.Of(simulation.Recorder, simulation.Network).Write);
        }

        return Outcome(simulation);
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
