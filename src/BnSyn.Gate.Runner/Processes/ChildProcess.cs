using System.Diagnostics;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Processes;

/// <summary>Programs that the gate starts: without what MSBuild left in the environment, and never longer than the gate itself.</summary>
internal static class ChildProcess
{
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
    /// <param name="variables">What its environment has besides this one's.</param>
    /// <param name="keepsInputOpen">
    /// Whether its standard input stays open until it has ended: its end then tells the program that this process is gone.
    /// </param>
    /// <returns>What it left behind.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ChildOutcome Run(
        string folder,
        string input,
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? variables = null,
        bool keepsInputOpen = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ChildEnvironment.Scrub(start.Environment);
        foreach (var name in OfAnotherRepository)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Feed(process.StandardInput, input, keepsInputOpen);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static void Feed(StreamWriter standardInput, string input, bool keepsOpen)
    {
        try
        {
            standardInput.Write(input);
            standardInput.Flush();
            if (!keepsOpen)
            {
                standardInput.Close();
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and its output tell why.
        }
    }
}
