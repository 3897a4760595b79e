using System.Diagnostics;
using System.Reflection;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Processes;

/// <summary>Programs that the gate starts: without what MSBuild left in the environment, and never longer than the gate itself.</summary>
internal static class ChildProcess
{
    private static readonly Assembly Gate = typeof(ChildProcess).Assembly;

    /// <summary>The host that runs this process, or the one of the path where the gate runs under another.</summary>
    public static string Dotnet { get; } =
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>What git tells its hooks, and what would point a git that asks about another folder back to the hook's.</summary>
    private static readonly string[] OfAnotherRepository = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Its working folder; empty for this process's.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="cancellation">Ends it and everything that it started.</param>
    /// <returns>What it left behind.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ChildOutcome Run(string folder, string input, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder }, new Dictionary<string, string>());
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Feed(process.StandardInput, input);
        process.StandardInput.Close();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a verb of the gate itself in a process of its own, and follows what it says.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="order">
    /// The line on its standard input, which then stays open until the process has ended: that it ends before tells the process that
    /// this one is gone.
    /// </param>
    /// <param name="variables">What its environment has besides this one's.</param>
    /// <param name="onLine">Told every line of its standard output; what it says on standard error is said here too.</param>
    /// <param name="cancellation">Ends it and everything that it started.</param>
    /// <param name="started">Told the process.</param>
    /// <returns>What it left behind besides its output.</returns>
    public static ChildOutcome Follow(
        string verb, string order, IReadOnlyDictionary<string, string> variables, Action<string> onLine, CancellationToken cancellation, Action<Process>? started = null)
    {
        var lineage = LeftProcesses.NewMark();
        using var process = Start(OfGate(verb), new Dictionary<string, string>(variables, StringComparer.Ordinal) { [LeftProcesses.LineageVariable] = lineage });
        started?.Invoke(process);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var last = new Queue<string>();
        var relay = new Thread(() =>
        {
            while (process.StandardError.ReadLine() is { } line)
            {
                GateConsole.Error.WriteLine(line);
                last.Enqueue(line);
                if (last.Count > EndOfProcess.LinesKept)
                {
                    last.Dequeue();
                }
            }
        });
        relay.Start();
        Feed(process.StandardInput, order + '\n');
        while (process.StandardOutput.ReadLine() is { } line)
        {
            onLine(line);
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            // A process that was ended could not end those of backends that it had started.
            LeftProcesses.Sweep(lineage);
        }

        relay.Join();
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode, "", string.Join('\n', last)) { Running = RunNotes.Take(process.Id) };
    }

    /// <summary>Runs a verb of the gate itself in a process of its own for one answer.</summary>
    /// <typeparam name="TOrder">The order.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="verb">The verb.</param>
    /// <param name="order">What it is asked for.</param>
    /// <param name="variables">What its environment has besides this one's.</param>
    /// <param name="cancellation">Ends it and everything that it started.</param>
    /// <returns>The last answer that it gave, <see langword="null"/> where it gave none, and what it left behind.</returns>
    public static (TAnswer? Answer, ChildOutcome Ended) Ask<TOrder, TAnswer>(string verb, TOrder order, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation)
        where TOrder : class
        where TAnswer : class
    {
        TAnswer? answer = null;
        var ended = Follow(verb, JsonLine.Of(order), variables, line => answer = JsonLine.Read<TAnswer>(line) ?? answer, cancellation);
        return (answer, ended);
    }

    // A gate that brings its own runtime has no host beside it that could run it.
    private static ProcessStartInfo OfGate(string verb) =>
        Environment.GetEnvironmentVariable(ChildEnvironment.Program) is { Length: > 0 } program ? new ProcessStartInfo(program, [verb])
        : Assembly.GetEntryAssembly() == Gate && Environment.ProcessPath is { } path && path != Dotnet
            ? new ProcessStartInfo(path, [verb])
            : new ProcessStartInfo(Dotnet, [Gate.Location, verb]);

    private static Process Start(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        ChildEnvironment.Scrub(start.Environment);
        ChildEnvironment.StartSooner(start.Environment);
        foreach (var name in OfAnotherRepository)
        {
            start.Environment.Remove(name);
        }

        start.Environment[RunNotes.Variable] = RunNotes.Folder;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static void Feed(StreamWriter standardInput, string input)
    {
        try
        {
            standardInput.Write(input);
            standardInput.Flush();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and its output tell why.
        }
    }
}
