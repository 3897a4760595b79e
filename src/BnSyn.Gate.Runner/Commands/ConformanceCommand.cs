using System.CommandLine;
using System.Globalization;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Foreign.Conformance;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>conformance</c>: holds a program against the protocol of process backends, and says of each check what came.</summary>
internal static class ConformanceCommand
{
    private const int MostSteps = 1_000_000;

    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var program = new Argument<string[]>("program") { Arity = ArgumentArity.OneOrMore, Description = "The program and its arguments, behind '--'." };
        var scenario = new Option<string>("--scenario") { DefaultValueFactory = _ => "conformance", Description = "The scenario that it is asked for." };
        var backend = new Option<string>("--backend") { DefaultValueFactory = _ => "process", Description = "The backend that it is asked for." };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed." };
        var steps = new Option<int>("--steps") { DefaultValueFactory = _ => 100, Description = $"Steps of a run, 1 to {MostSteps}." };
        var step = new Option<double>("--step-seconds") { DefaultValueFactory = _ => 0.001, Description = "Simulated time of a step, in s." };
        var parameters = new Option<string[]>("--parameter") { Description = "A parameter, name=value; may be given several times." };
        var seconds = new Option<double>("--answer-seconds") { DefaultValueFactory = _ => 60, Description = "How long one answer may take, in s." };
        var command = new Command(
            "conformance",
            "Tries a program against the protocol of process backends (docs/process-backends.md), one line for each check: physics-gate conformance -- python3 engine.py. Exit codes: 0 all checks passed, 1 one failed, 64 usage.")
        {
            program, scenario, backend, seed, steps, step, parameters, seconds,
        };
        command.SetAction(parsed =>
        {
            var declared = (parsed.GetValue(parameters) ?? []).Select(text => text.Split('=', 2)).ToList();
            var words = parsed.GetRequiredValue(program);
            var problem = declared.Exists(pair => pair is not [{ Length: > 0 }, _]) ? "a --parameter is not of the form name=value"
                : parsed.GetValue(steps) is < 1 or > MostSteps ? string.Create(CultureInfo.InvariantCulture, $"--steps is {parsed.GetValue(steps)}; valid: 1 to {MostSteps}")
                : parsed.GetValue(step) is not (> 0 and < double.PositiveInfinity) ? "--step-seconds must be above 0"
                : parsed.GetValue(seconds) is not (> 0 and <= 86400) ? "--answer-seconds must be above 0 and at most 86400"
                : "";
            if (problem.Length > 0)
            {
                GateConsole.Error.WriteLine($"physics-gate: error: {problem}.");
                return ExitCodes.Usage;
            }

            var asked = new SimulationRequest(
                parsed.GetValue(scenario)!, parsed.GetValue(backend)!, parsed.GetValue(seed), parsed.GetValue(steps), parsed.GetValue(step), [.. declared.Select(pair => (pair[0], pair[1]))]);
            return Run(new(parsed.GetValue(backend)!, words[0], words[1..]) { AnswerSeconds = parsed.GetValue(seconds) }, asked);
        });
        return command;
    }

    private static int Run(ProcessBackend backend, SimulationRequest asked)
    {
        var checks = new ConformanceChecks(backend, Environment.CurrentDirectory, asked);
        var failed = 0;
        var passed = 0;
        var isFine = checks.Run(check =>
        {
            failed += check.IsFailed ? 1 : 0;
            passed += check is { IsFailed: false, Skipped: "" } ? 1 : 0;
            GateConsole.Out.WriteLine(check);
        });
        if (double.IsFinite(checks.Overhead))
        {
            GateConsole.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured a request of one step takes {1e6 * checks.Overhead:0} us beside the time that the client names (median); it is in no timing"));
        }

        if (double.IsFinite(checks.OverheadOfEach))
        {
            GateConsole.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured each of many steps that are asked for at once takes {Math.Max(0, 1e6 * checks.OverheadOfEach):0} us beside that time (mean)"));
        }

        GateConsole.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"conformance: {passed} checks passed, {failed} failed"));
        return isFine ? ExitCodes.Passed : ExitCodes.Drift;
    }
}
