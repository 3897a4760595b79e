using System.CommandLine;
using System.Globalization;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The hidden verb <c>sample</c>: what the gate runs in a process of its own to time one engine. It takes a
/// <see cref="SampleOrder"/> on standard input and gives a <see cref="Sample"/> on standard output.
/// </summary>
internal static class SampleCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "sample";

    private static readonly Option<int[]> Parents = new("--parent");

    /// <summary>Describes the verb.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var command = new Command(Name, "Times one engine.") { Parents };
        command.Hidden = true;
        command.SetAction(Run);
        return command;
    }

    /// <summary>The verb's part of a command line.</summary>
    /// <param name="parent">The process that waits for the sample.</param>
    /// <returns>The verb and its options.</returns>
    public static IEnumerable<string> Arguments(int parent) => [Name, Parents.Name, parent.ToString(CultureInfo.InvariantCulture)];

    private static int Run(ParseResult parsed)
    {
        ParentWatch.Start(parsed.GetValue(Parents) ?? [], () => Environment.Exit(ExitCodes.Invalid));
        if (SampleOrder.Read(Console.In.ReadToEnd()) is not { } order)
        {
            Console.Error.WriteLine("physics-gate: error: standard input holds no order.");
            return ExitCodes.Usage;
        }

        // What the engine prints is not the answer.
        GateConsole.KeepFromEngine();
        var sample = SampledRun.Make(order);
        GateConsole.Out.WriteLine(sample.ToLine());
        return sample.Problem.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }
}
