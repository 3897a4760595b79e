using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Networks.Backends;

namespace BnSyn.Cli;

/// <summary>The options that say which network runs, for how long and on what.</summary>
internal static class NetworkOptions
{
    private const string DefaultBackend = "accelerated";

    private static readonly BackendChoice Backends =
        new([.. NetworkBackends.Names, GpuNetwork.BackendName, GpuNetwork.SingleBackendName], onDevices: [GpuNetwork.BackendName, GpuNetwork.SingleBackendName]);

    internal static readonly Option<string?> Parameters = new("--parameters")
    {
        Description = "JSON file whose 'params' object names the parameters; what it leaves out has its default. 'bnsyn parameters' lists them.",
        HelpName = "FILE",
    };

    internal static readonly Option<string?> Builtin = new("--builtin")
    {
        Description = $"A ready-made network instead of a file: {ReadyMade.Names}.",
        HelpName = "NAME",
    };

    private static readonly Option<string> Backend = new("--backend")
    {
        Description = $"One of {Backends.Names}; {string.Join(", ", NetworkBackends.BitEqualNames)} and {GpuNetwork.BackendName} give the same bits.",
        HelpName = "NAME",
        DefaultValueFactory = _ => DefaultBackend,
    };

    private static readonly Option<long?> Steps =
        OptionNumbers.Integer("--steps", ValueRange.Any, "Number of steps, 1 or more, instead of the file's");

    private static readonly Option<long?> Seed =
        OptionNumbers.Integer("--seed", ValueRange.Any, "Seed in [0, 4294967295], instead of the file's");

    private static readonly Option<long?> Threads = OptionNumbers.Integer(
        "--threads", ValueRange.Any, "Threads of a step, 1 to 64, for the backend accelerated; as many as pay at this size unless given. The bits are the same");

    private static readonly Option<string?> Device = Backends.DeviceOption();

    /// <summary>Adds the choice of a network.</summary>
    internal static void AddChoice(Command command)
    {
        command.Options.Add(Parameters);
        command.Options.Add(Builtin);
    }

    /// <summary>Adds the choice of a network and how it runs.</summary>
    internal static void AddTo(Command command)
    {
        AddChoice(command);
        foreach (Option option in new Option[] { Backend, Steps, Seed, Threads, Device })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether a network was named at all.</summary>
    internal static bool IsGiven(ParseResult parsed) => parsed.GetValue(Parameters) is not null || parsed.GetValue(Builtin) is not null;

    /// <summary>The network that was named, as it is; only <see cref="AddChoice"/> is needed.</summary>
    /// <exception cref="UsageException">None was or two were, or the file cannot be used.</exception>
    internal static RunRequest Chosen(ParseResult parsed)
    {
        RunRequest request = Read(parsed);
        request.Validate();
        return request;
    }

    /// <summary>The run that was asked for: the network, with its length and seed replaced where options do.</summary>
    /// <exception cref="UsageException">The options or the file cannot be used.</exception>
    internal static NetworkRun Of(ParseResult parsed)
    {
        RunRequest request = Read(parsed);
        request = request with
        {
            Steps = parsed.GetValue(Steps) ?? request.Steps,
            Seed = parsed.GetValue(Seed) ?? request.Seed,
        };
        request.Validate();

        // A number that no int holds is out of range as well; the engine says so.
        int? threads = parsed.GetValue(Threads) is { } given ? (int)Math.Clamp(given, int.MinValue, int.MaxValue) : null;
        string backend = parsed.GetRequiredValue(Backend);
        string? device = parsed.GetValue(Device);
        _ = Backends.IsOnDevice(backend, threads is not null, device);
        return new NetworkRun(request, backend, threads, device);
    }

    // Not checked yet: an option may replace what is out of range.
    private static RunRequest Read(ParseResult parsed)
    {
        string? file = parsed.GetValue(Parameters);
        string? builtin = parsed.GetValue(Builtin);
        if (file is null == builtin is null)
        {
            throw new UsageException("give either --parameters FILE or --builtin NAME");
        }

        return file is not null ? ParameterFile.Read(file) : ReadyMade.Find(builtin!);
    }
}
