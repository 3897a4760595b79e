using System.Runtime.InteropServices;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// What the gate runs in a process of its own, because an engine's code runs there. It takes an order as a line on standard
/// input, which then stays open, and gives its answers as lines on standard output. It is no verb of the command line, whose parser takes a
/// fifth of such a process's time to compile.
/// </summary>
/// <param name="Name">The only argument.</param>
/// <param name="Run">Does it; gives the exit code.</param>
internal sealed record ChildVerb(string Name, Func<int> Run)
{
    private static readonly ChildVerb[] All =
    [
        ObserveCommand.Verb, TrialsCommand.Verb, MemoryCommand.Verb, GainsCommand.Verb, GrowthCommand.Verb, SampleCommand.Verb, KernelsCommand.Verb, SizesCommand.Verb,
        RoofCommand.Verb, StateCommand.Verb,
    ];

    /// <summary>The verb that a command line names; <see langword="null"/> where it is a person's.</summary>
    public static ChildVerb? Of(string[] arguments) => arguments is [var name] ? Array.Find(All, verb => verb.Name == name) : null;

    /// <summary>A verb that takes one order.</summary>
    /// <typeparam name="TOrder">The order.</typeparam>
    /// <param name="name">The verb.</param>
    /// <param name="run">Does it, once what the engine prints is no longer taken for an answer; gives the exit code.</param>
    /// <returns>The verb.</returns>
    public static ChildVerb Of<TOrder>(string name, Func<TOrder, int> run)
        where TOrder : class => new(name, () =>
        {
            using var interrupt = LeaveInterruptToParent();
            using var input = Console.OpenStandardInput();
            if (JsonLine.Read<TOrder>(OrderInput.ReadLine(input, ThisProcess.Kill)) is not { } order)
            {
                Console.Error.WriteLine("physics-gate: error: standard input holds no order.");
                return ExitCodes.Usage;
            }

            GateConsole.KeepFromEngine();
            return run(order);
        });

    /// <summary>A verb that takes orders one after the other, until the process that gives them ends it or is gone.</summary>
    /// <typeparam name="TOrder">An order; a line that is none is left out.</typeparam>
    /// <param name="name">The verb.</param>
    /// <param name="run">Follows orders as they come, once what the engine prints is no longer taken for an answer; gives the exit code.</param>
    /// <returns>The verb.</returns>
    public static ChildVerb OfMany<TOrder>(string name, Func<IEnumerable<TOrder>, int> run)
        where TOrder : class => new(name, () =>
        {
            using var interrupt = LeaveInterruptToParent();
            using var input = Console.OpenStandardInput();
            GateConsole.KeepFromEngine();
            return run(OrderInput.ReadLines(input, ThisProcess.Kill).Select(JsonLine.Read<TOrder>).OfType<TOrder>());
        });

    // An interrupt of the terminal reaches the process that waits too, which knows what to say, and ends this one.
    private static PosixSignalRegistration LeaveInterruptToParent() => PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
}
