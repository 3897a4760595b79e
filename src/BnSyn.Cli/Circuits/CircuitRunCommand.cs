using System.CommandLine;
using System.Globalization;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Gpu.Devices;

namespace BnSyn.Cli.Circuits;

/// <summary><c>bnsyn circuit run</c>: a circuit in; rates, raster, digests and timings out.</summary>
internal static class CircuitRunCommand
{
    private static readonly BackendChoice Backends = new([.. CircuitBackends.Names, GpuCircuit.BackendName], onDevices: [GpuCircuit.BackendName]);

    private static readonly Option<long> Steps = new("--steps")
    {
        Description = "Number of steps.",
        HelpName = "N",
        DefaultValueFactory = _ => 1000,
        CustomParser = argument => CircuitChoice.ParseInteger(argument, 1),
    };

    private static readonly Option<string> Backend = new("--backend")
    {
        Description = $"One of {Backends.Names}; all give the same bits. {GpuCircuit.BackendName} runs circuits that do not learn, such as those of --level static.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "accelerated",
    };

    private static readonly Option<long> Threads = new("--threads")
    {
        Description = "Threads of a step, 1 to 64, for the backend accelerated. The bits are the same.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = argument => CircuitChoice.ParseInteger(argument, 1),
    };

    private static readonly Option<string?> Device = Backends.DeviceOption();

    private static readonly Option<string?> Raster = new("--raster")
    {
        Description = "CSV file to write: step, population and neuron of every spike; it appears complete or not at all.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "JSON file to write: rates, digests and timings.",
        HelpName = "FILE",
    };

    internal static Command Create()
    {
        var command = new Command(
            "run", "Run a circuit and show the rate of every population. Exit code 0: done; 64: wrong usage or input; 130: interrupted, nothing written.");
        CircuitChoice.AddTo(command);
        foreach (Option option in new Option[] { Steps, CircuitChoice.Seed, Backend, Threads, Device, Raster, Report })
        {
            command.Options.Add(option);
        }

        return CommandAction.Set(command, Run);
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        Circuit circuit = Create(parsed);
        using var run = new CircuitRun(circuit, parsed.GetValue(Steps));
        if (parsed.GetValue(Raster) is { } raster)
        {
            AtomicFile.Write(raster, stream => run.RunWithRaster(stream, cancel));
        }
        else
        {
            run.Run(cancel);
        }

        if (parsed.GetValue(Report) is { } report)
        {
            AtomicFile.Write(report, run.WriteReport);
        }

        Show(run);
        return ExitCode.Success;
    }

    private static Circuit Create(ParseResult parsed)
    {
        string backend = parsed.GetRequiredValue(Backend);
        string? device = parsed.GetValue(Device);
        bool isOnDevice = Backends.IsOnDevice(backend, parsed.GetResult(Threads) is { Implicit: false }, device);
        ulong seed = (ulong)parsed.GetValue(CircuitChoice.Seed);
        return isOnDevice
            ? GpuCircuit.Create(CircuitChoice.Of(parsed), seed, GpuDevices.ChooseForCircuits(device))
            : Circuit.Create(CircuitChoice.Of(parsed), seed, backend, new CircuitOptions { Threads = (int)Math.Min(parsed.GetValue(Threads), int.MaxValue) });
    }

    private static void Show(CircuitRun run)
    {
        Console.WriteLine("population                 neurons     active  spikes/step    rate Hz");
        foreach (string name in run.Circuit.Populations)
        {
            PopulationActivity activity = run.Circuit.Activity(name);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-25} {activity.Neurons,8} {activity.ActiveNeurons,10} {activity.SpikesPerStep,12:F2} {activity.RateHz,10:F2}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Circuit.Steps} steps in {run.Seconds:F2} s, {run.Circuit.Steps / run.Seconds:F0} steps/s, {run.Circuit.Threads} thread(s), raster {run.RasterDigest[..16]}, state {run.StateDigest[..16]}"));
    }
}
