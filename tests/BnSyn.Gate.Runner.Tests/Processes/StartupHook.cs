using System.Text.Json;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Tests.Processes;

/// <summary>
/// What the .NET host calls in the process of <see cref="StayingGate"/> before the program begins, by this name and without a namespace: the program
/// is run again and again instead, once for each line of standard input.
/// </summary>
internal static class StartupHook
{
    /// <summary>Follows the lines, each of which holds an order or only asks for an answer, until there are no more; then the process ends.</summary>
    public static void Initialize()
    {
        // Processes that the gate starts are as ever.
        Environment.SetEnvironmentVariable(StayingGate.HookVariable, null);
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                GateConsole.Out.WriteLine(StayingGate.End);
                continue;
            }

            var order = JsonSerializer.Deserialize<StayingGate.Order>(line)!;
            foreach (var (name, value) in order.Variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            var exitCode = PhysicsGateCommand.Create().Parse(order.Arguments).Invoke(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = PhysicsGateCommand.TimeToStop });
            foreach (var name in order.Variables.Keys)
            {
                Environment.SetEnvironmentVariable(name, null);
            }

            GateConsole.Error.WriteLine(StayingGate.End);
            GateConsole.Out.WriteLine(StayingGate.End + exitCode);
        }

        Environment.Exit(0);
    }
}
