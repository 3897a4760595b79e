using System.CommandLine;
using System.Runtime.InteropServices;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// A hidden verb: what the gate runs in a process of its own, because an engine's code runs there. It takes an order as a line on standard
/// input, which then stays open, and gives its answers as lines on standard output.
/// </summary>
internal static class ChildVerb
{
    /// <summary>Describes the verb.</summary>
    /// <typeparam name="TOrder">The order.</typeparam>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="outlivesInterrupt">
    /// Whether an interrupt of the terminal is left to the process that waits: it gets it too, knows what to say, and ends this one.
    /// </param>
    /// <param name="run">Does it, once what the engine prints is no longer taken for an answer; gives the exit code.</param>
    /// <returns>The command.</returns>
    public static Command Create<TOrder>(string name, string description, bool outlivesInterrupt, Func<TOrder, int> run)
        where TOrder : class
    {
        var command = new Command(name, description) { Hidden = true };
        command.SetAction(_ => Run(outlivesInterrupt, run));
        return command;
    }

    /// <summary>Describes a verb that takes orders one after the other, until the process that gives them ends it or is gone.</summary>
    /// <typeparam name="TOrder">An order; a line that is none is left out.</typeparam>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">Follows orders as they come, once what the engine prints is no longer taken for an answer; gives the exit code.</param>
    /// <returns>The command.</returns>
    public static Command CreateOfMany<TOrder>(string name, string description, Func<IEnumerable<TOrder>, int> run)
        where TOrder : class
    {
        var command = new Command(name, description) { Hidden = true };
        command.SetAction(_ =>
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
            using var input = Console.OpenStandardInput();
            GateConsole.KeepFromEngine();
            return run(OrderInput.ReadLines(input, ThisProcess.Kill).Select(JsonLine.Read<TOrder>).OfType<TOrder>());
        });
        return command;
    }

    private static int Run<TOrder>(bool outlivesInterrupt, Func<TOrder, int> run)
        where TOrder : class
    {
        using var interrupt = outlivesInterrupt ? PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true) : null;
        using var input = Console.OpenStandardInput();
        if (JsonLine.Read<TOrder>(OrderInput.ReadLine(input, ThisProcess.Kill)) is not { } order)
        {
            Console.Error.WriteLine("physics-gate: error: standard input holds no order.");
            return ExitCodes.Usage;
        }

        GateConsole.KeepFromEngine();
        return run(order);
    }
}
