using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>The built command <c>physics-gate</c> in a process of its own, as the MSBuild task starts it.</summary>
internal sealed class GateProcess : IDisposable
{
    /// <summary>Far longer than anything takes: only a process that never ends meets it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly BlockingCollection<string> _said = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Task _reading;

    private GateProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _reading = Task.Run(ReadErrors);
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => !_process.HasExited;

    private static string Program => Output("BnSyn.Gate.Runner", "physics-gate.dll");

    private static string Configuration =>
        typeof(GateProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration == "Debug" ? "debug" : "release";

    /// <summary>A file of another project's output, whose folder stands beside this project's, for the same configuration.</summary>
    public static string Output(string project, string file) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, Configuration, file));

    /// <summary>How the command is started.</summary>
    public static ProcessStartInfo StartOf(string[] arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Starts the command.</summary>
    public static GateProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = StartOf(arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new GateProcess(start);
    }

    /// <summary>Runs the command to its end.</summary>
    public static GateOutcome Run(params string[] arguments)
    {
        using var process = Start(new Dictionary<string, string>(), arguments);
        return process.WaitForEnd();
    }

    /// <summary>Waits for the end.</summary>
    public GateOutcome WaitForEnd()
    {
        Assert.True(_process.WaitForExit(Patience), "physics-gate did not end");
        _reading.GetAwaiter().GetResult();
        return new GateOutcome(_process.ExitCode, _output.GetAwaiter().GetResult(), string.Join('\n', _errors));
    }

    /// <summary>Waits for a line on standard error.</summary>
    public void WaitUntilItSays(string line)
    {
        while (_said.TryTake(out var said, Patience))
        {
            if (said == line)
            {
                return;
            }
        }

        Assert.Fail($"physics-gate never said '{line}'");
    }

    /// <summary>Does what Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends it without a word.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsRunning)
        {
            Kill();
        }

        _reading.GetAwaiter().GetResult();
        _process.Dispose();
        _said.Dispose();
    }

    private void ReadErrors()
    {
        while (_process.StandardError.ReadLine() is { } line)
        {
            _errors.Enqueue(line);
            _said.Add(line);
        }

        _said.CompleteAdding();
    }
}
