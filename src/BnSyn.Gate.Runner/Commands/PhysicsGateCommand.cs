using System.CommandLine;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Verbs;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The command line <c>physics-gate</c>.</summary>
internal static class PhysicsGateCommand
{
    /// <summary>How long a cancelled run may take to end by itself, with its own finding and exit code.</summary>
    public static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    private const string ExitCodeHelp = "Exit codes: 0 passed, 1 drift, 2 inconclusive, 64 usage, 125 invalid.";

    /// <summary>Describes the command, its verbs and their options.</summary>
    /// <returns>The command.</returns>
    public static RootCommand Create() => new($"Runs physics scenarios, compares them with baselines and says whether the physics moved. {ExitCodeHelp}")
    {
        Verb("run", $"Measures, judges and reports; refreshes the baselines where the request says so. With --shard it measures one part and judges nothing. {ExitCodeHelp}", new RunVerb(), ShardOptions.OfMeasuring()),
        Verb("judge", $"Judges and reports the measurements of an earlier run again; with --merge those of all shards. {ExitCodeHelp}", new JudgeVerb(), ShardOptions.OfMerging()),
        Verb("sensitivity", $"Measures what the gate would see: makes the physics wrong by stated amounts, and counts false alarms on unchanged physics. With --shard it runs one part and judges nothing, with --merge it judges all of them. {ExitCodeHelp}", new SensitivityVerb(), ShardOptions.OfBoth()),
        Verb("tolerances", "Measures what rounding alone makes of each observable, by moving the initial state by a last place and by taking instructions away, and what each tolerance still sees. Exit codes: 0 measured, 64 usage, 125 a tolerance is below the rounding floor or cannot be measured.", new TolerancesVerb()),
        Verb("mutants", "Finds what the gate overlooks: makes the engine's source wrong in one place at a time, in a copy, and tries which of these the gate passes with. Exit codes: 0 tried, 1 one survives that did not before, 64 usage, 125 invalid.", new MutantsVerb()),
        Verb("profile", "Measures where the time of the engine goes: time and memory of each kernel that its simulations name, in fresh processes. Exit codes: 0 measured, 64 usage, 125 something cannot be measured.", new ProfileVerb()),
        Verb("scaling", "Measures how time and memory of the engine grow, at sizes from the smallest to what a time and a memory budget allow, and says what to optimise next. Exit codes: 0 measured, 64 usage, 125 something cannot be measured.", new ScalingVerb()),
        InitCommand.Create(),
        AcceptCommand.Create(),
        SealCommand.Create(),
        SlurmCommand.Create(),
        HistoryCommand.Create(),
        BisectCommand.Create(),
        TrendCommand.Create(),
        ConformanceCommand.Create(),
        ShowCommand.Create(),
        DiffCommand.Create(),
        OpenCommand.Create(),
        ExplainCommand.Create(),
    };

    /// <summary>Says what is wrong with a command line.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <returns>The exit code for wrong usage.</returns>
    public static int ReportUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"physics-gate: error: {error.Message}");
        }

        Console.Error.WriteLine("Run 'physics-gate --help' for the verbs and options.");
        return ExitCodes.Usage;
    }

    private static Command Verb(string name, string description, IVerb verb, ShardOptions? shards = null)
    {
        var request = new Option<FileInfo>("--request")
        {
            Required = true,
            Description = "The request: a flat JSON object of MSBuild property names and their values, as the target PhysicsGate writes it.",
        };
        var format = new Option<string>("--format")
        {
            DefaultValueFactory = _ => "text",
            Description = "How findings are printed: for a person (text) or for the MSBuild task (msbuild).",
        };
        format.AcceptOnlyFromAmong("text", "msbuild");
        var parents = new Option<int[]>("--parent")
        {
            Description = "A process that waits for the result; the gate ends when that process ends.",
        };
        var asErrors = new Option<string[]>("--as-error")
        {
            Description = "A warning's code that the build makes an error of, so that a refresh is refused before it writes.",
        };
        var command = new Command(name, description) { request, format, parents, asErrors };
        foreach (var option in shards?.All ?? [])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var frame = new GateFrame(
                    parsed.GetRequiredValue(request).FullName,
                    parsed.GetRequiredValue(format) == "msbuild",
                    parsed.GetValue(parents) ?? [])
                {
                    AsErrors = parsed.GetValue(asErrors) ?? [],
                    Change = request => shards?.Into(request, parsed) ?? request,
                };
                return frame.Run(verb, cancellation);
            },
            CancellationToken.None));
        return command;
    }
}
