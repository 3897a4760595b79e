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
    /// <summary>Follows the lines, each of which holds a command line, until there are no more; then the process ends.</summary>
    public static void Initialize()
    {
        // Processes that the gate starts are as ever.
        Environment.SetEnvironmentVariable(StayingGate.HookVariable, null);
        while (Console.In.ReadLine() is { } line)
        {
            var exitCode = PhysicsGateCommand.Create().Parse(JsonSerializer.Deserialize<string[]>(line)!).Invoke(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = PhysicsGateCommand.TimeToStop });
            GateConsole.Error.WriteLine(StayingGate.End);
            GateConsole.Out.WriteLine(StayingGate.End + exitCode);
        }

        Environment.Exit(0);
    }
}
