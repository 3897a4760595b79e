using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>
/// The command <c>physics-gate</c> in a process that stays for the next test: to start it and to compile what it does takes ten times as long as
/// the gate of a small engine. What it starts itself are processes of their own, as ever. A test about the process itself takes
/// <see cref="GateProcess"/>.
/// </summary>
internal sealed class StayingGate : IDisposable
{
    /// <summary>The variable that names the assembly of <see cref="StartupHook"/>.</summary>
    public const string HookVariable = "DOTNET_STARTUP_HOOKS";

    /// <summary>Begins the last line of a gate, on both streams; on standard output its exit code follows.</summary>
    public const string End = "\u0004";

    /// <summary>Each loads its engine anew.</summary>
    private const int MostGates = 50;

    private static readonly ConcurrentStack<StayingGate> Idle = [];

    private readonly Process _process;
    private int _gates;

    private StayingGate(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.Environment[HookVariable] = typeof(StartupHook).Assembly.Location;
        _process = Process.Start(start)!;
    }

    /// <summary>Whether a process that stays may have a variable: none that its runtime reads at its start, and none of engines that turn on the gate's own process or leave files behind that it has seen.</summary>
    public static bool MayHave(string variable) => variable is not ("TMPDIR" or Apart.Variable or Hostile.Variable or Misbehaviour.SignatureVariable) && !variable.StartsWith("DOTNET_", StringComparison.Ordinal);

    /// <summary>Runs the command to its end.</summary>
    public static GateOutcome Run(Order order)
    {
        StayingGate? gate = null;
        try
        {
            gate = Living() ?? new(GateProcess.StartOf([]));
            var outcome = gate.Do(order);
            if (!gate._process.HasExited && ++gate._gates < MostGates)
            {
                Idle.Push(gate);
                gate = null;
            }

            return outcome;
        }
        finally
        {
            gate?.Dispose();
        }
    }

    /// <summary>Kills those that wait for a next test.</summary>
    /// <returns>How many there were.</returns>
    public static int KillIdle()
    {
        var idle = Idle.ToList();
        idle.ForEach(gate => gate._process.Kill());
        return idle.Count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended by itself.
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static StayingGate? Living()
    {
        while (Idle.TryPop(out var gate))
        {
            if (gate.Answers())
            {
                return gate;
            }

            gate.Dispose();
        }

        return null;
    }

    // What an engine left running there may have ended it after its last gate, or be ending it.
    private bool Answers()
    {
        try
        {
            _process.StandardInput.WriteLine();
            return Read(_process.StandardOutput).End is not null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private GateOutcome Do(Order order)
    {
        var error = Task.Run(() => Read(_process.StandardError));
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(order));
        _process.StandardInput.Flush();
        var (output, end) = Read(_process.StandardOutput);
        var said = string.Join('\n', error.GetAwaiter().GetResult().Lines);

        // A gate may end its process: out of time, or by the code of an engine.
        if (end is null)
        {
            _process.WaitForExit();
        }

        return new(end is null ? _process.ExitCode : int.Parse(end[End.Length..], CultureInfo.InvariantCulture), string.Concat(output.Select(line => line + '\n')), said);
    }

    private static (List<string> Lines, string? End) Read(StreamReader stream)
    {
        var lines = new List<string>();
        while (stream.ReadLine() is { } line)
        {
            if (line.StartsWith(End, StringComparison.Ordinal))
            {
                return (lines, line);
            }

            lines.Add(line);
        }

        return (lines, null);
    }

    /// <summary>What is run.</summary>
    /// <param name="Arguments">The command line.</param>
    /// <param name="Variables">Environment variables for as long as it runs.</param>
    internal sealed record Order(string[] Arguments, IReadOnlyDictionary<string, string> Variables);
}
