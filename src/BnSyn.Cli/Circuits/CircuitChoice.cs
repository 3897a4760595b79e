using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Cli.Circuits;

/// <summary>The options that say which circuit: a file or one that is ready-made.</summary>
internal static class CircuitChoice
{
    private static readonly Option<string?> File = new("--circuit")
    {
        Description = "JSON description of a circuit, as 'bnsyn circuit describe --json' writes it.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Builtin = new("--builtin")
    {
        Description = "A ready-made circuit: sensorimotor (17 581 neurons) or regions (50 regions, 135 tracts, 50 000 neurons).",
        HelpName = "NAME",
    };

    private static readonly Option<string> Level = new("--level")
    {
        Description = "How much of a ready-made circuit: delivery, static or plastic.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "plastic",
    };

    private static readonly Option<double> Scale = new("--scale")
    {
        Description = "Fraction of the neurons of a ready-made circuit, 0.01 to 1.",
        HelpName = "X",
        DefaultValueFactory = _ => 1.0,
        CustomParser = ParseNumber,
    };

    internal static readonly Option<long> Seed = new("--seed")
    {
        Description = "Seed of weights, noise and random spikes, 0 or more.",
        HelpName = "N",
        DefaultValueFactory = _ => 42,
        CustomParser = argument => ParseInteger(argument, 0),
    };

    internal static void AddTo(Command command)
    {
        command.Options.Add(File);
        command.Options.Add(Builtin);
        command.Options.Add(Level);
        command.Options.Add(Scale);
    }

    /// <summary>The circuit that was asked for.</summary>
    /// <exception cref="UsageException">None or two were, or it cannot be built.</exception>
    internal static CircuitDescription Of(ParseResult parsed)
    {
        string? file = parsed.GetValue(File);
        string? builtin = parsed.GetValue(Builtin);
        if (file is null == builtin is null)
        {
            throw new UsageException("give either --circuit FILE or --builtin NAME");
        }

        return file is not null ? CircuitFile.Read(file) : ReadyMade(builtin!, LevelOf(parsed), parsed.GetValue(Scale));
    }

    internal static long ParseInteger(ArgumentResult argument, long smallest)
    {
        string text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= smallest)
        {
            return value;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).IdentifierToken?.Value} must be an integer of {smallest} or more, got '{text}'");
        return smallest;
    }

    private static double ParseNumber(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return value;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).IdentifierToken?.Value} must be a number, got '{text}'");
        return 1.0;
    }

    private static CircuitDescription ReadyMade(string name, CircuitLevel level, double scale) => name switch
    {
        "sensorimotor" => SensorimotorCircuit.Describe(level, scale),
        "regions" => RegionsCircuit.Describe(50, 135, scale is >= 0.01 and <= 1.0 ? (int)Math.Max(1000, 50_000 * scale) : 0, level),
        _ => throw new UsageException($"builtin must be 'sensorimotor' or 'regions', got '{name}'"),
    };

    private static CircuitLevel LevelOf(ParseResult parsed) => parsed.GetRequiredValue(Level) switch
    {
        "delivery" => CircuitLevel.Delivery,
        "static" => CircuitLevel.Static,
        "plastic" => CircuitLevel.Plastic,
        string other => throw new UsageException($"level must be 'delivery', 'static' or 'plastic', got '{other}'"),
    };
}
