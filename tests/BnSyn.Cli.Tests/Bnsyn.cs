using System.Diagnostics;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>Starts the built program as a user would: a process of its own.</summary>
internal static class Bnsyn
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "bnsyn.dll");

    /// <summary>The folder of the recorded runs.</summary>
    internal static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "Goldens", name + ".json");

    internal static (int ExitCode, string Output, string Error) Run(params string[] arguments) => Ended(Start(arguments));

    private static (int ExitCode, string Output, string Error) Ended(Process process)
    {
        using Process running = process;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "bnsyn did not end");
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Runs the program in a folder, which relative paths are of.</summary>
    internal static (int ExitCode, string Output, string Error) RunIn(TemporaryFolder folder, string[] arguments) => Ended(Start("DOTNET_NOLOGO", "1", arguments, folder.Path(".")));

    internal static Process Start(params string[] arguments) => Start("DOTNET_NOLOGO", "1", arguments);

    /// <summary>Starts the program with one environment variable set.</summary>
    internal static Process Start(string variable, string value, string[] arguments, string folder = "")
    {
        // The host that runs the tests: the one that the tests were built for.
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment[variable] = value;
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
