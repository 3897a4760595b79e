using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>Starts programs as a person's shell would: without what MSBuild and a build server put into the environment.</summary>
internal static partial class CleanProcess
{
    /// <summary>Far longer than anything takes: only what never ends meets it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>A client of a server that is lost waits for ever, or ends with 1 and says nothing.</summary>
    private static readonly TimeSpan PatienceWithServer = TimeSpan.FromMinutes(6);

    // Servers of different names know nothing of each other.
    private const string ServerName = "MSBUILDNODEHANDSHAKESALT";

    // A compiler that starts anew for every build takes longer than all the rest of it.
    private static readonly string[] Unwanted =
        ["UseSharedCompilation", "DOTNET_HOST_PATH", "DOTNET_CLI_TELEMETRY_SESSIONID", "CI", "GITHUB_ACTIONS", "GITHUB_ACTOR", "TF_BUILD", "ContinuousIntegrationBuild"];

    // A server makes one build at a time; a client that finds it busy starts a build engine of its own and compiles all of it first.
    private static readonly ConcurrentStack<string> IdleServers = [];
    private static readonly ConcurrentBag<string> Servers = [];
    private static int _servers;

    /// <summary>The host that runs the tests: the SDK that they were built with.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public static ProcessOutcome Run(string folder, string program, params string[] arguments) => Run(folder, [], program, arguments);

    public static ProcessOutcome Run(string folder, (string Name, string Value)[] environment, string program, params string[] arguments)
    {
        // What of MSBuild was compiled for one build need not be for the next. Where open files cannot be deleted, a server that outlives its build
        // would hold the copy's task assembly.
        if (OperatingSystem.IsLinux() && program == Dotnet)
        {
            var server = TakeServer();
            var begun = DateTime.UtcNow;
            var served = Run(folder, [("DOTNET_CLI_USE_MSBUILD_SERVER", "true"), (ServerName, server), ("MSBUILDDISABLENODEREUSE", ""), .. environment], program, arguments, PatienceWithServer);
            IdleServers.Push(server);

            // A build that fails says why. One that was lost may have said that it succeeded, with 0 Error(s), and end with 1.
            if (served is { ExitCode: 0 } || (served is not null && SaysWhy().IsMatch(served.All)))
            {
                return served;
            }

            TestContext.Current.AddWarning($"{program} {string.Join(' ', arguments)} lost its server ({(served is null ? "no end" : $"exit code {served.ExitCode}")}) and was repeated without one");
            ForgetPassesSince(folder, begun);
        }

        var ended = Run(folder, [("DOTNET_CLI_USE_MSBUILD_SERVER", "false"), .. environment], program, arguments, Patience);
        Assert.True(ended is not null, $"{program} {string.Join(' ', arguments)} did not end within {Patience}");
        return ended;
    }

    /// <summary>Ends the servers that builds were made by.</summary>
    public static void EndServers()
    {
        foreach (var server in Servers)
        {
            using var end = Start(Path.GetTempPath(), [(ServerName, server)], Dotnet, ["build-server", "shutdown", "--msbuild"]);
            end.WaitForExit();
        }
    }

    // A gate that passed in a build that was lost has said so to nobody: the build that repeats it would find nothing to do.
    private static void ForgetPassesSince(string folder, DateTime begun)
    {
        foreach (var stamp in Directory.EnumerateFiles(folder, "passed-*.stamp", SearchOption.AllDirectories).Where(stamp => File.GetLastWriteTimeUtc(stamp) >= begun).ToList())
        {
            File.Delete(stamp);
        }
    }

    [GeneratedRegex(@"\berror( [A-Z]+[0-9]+)? ?:", RegexOptions.ExplicitCapture)]
    private static partial Regex SaysWhy();

    private static string TakeServer()
    {
        if (!IdleServers.TryPop(out var server))
        {
            server = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Interlocked.Increment(ref _servers)}");
            Servers.Add(server);
        }

        return server;
    }

    private static ProcessOutcome? Run(string folder, (string Name, string Value)[] environment, string program, string[] arguments, TimeSpan patience)
    {
        using var process = Start(folder, environment, program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(string folder, string program, params string[] arguments) => Start(folder, [], program, arguments);

    private static Process Start(string folder, (string Name, string Value)[] environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsUnwanted).ToList())
        {
            start.Environment.Remove(name);
        }

        // No part of a build that is ended should go on.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_NOLOGO"] = "1";

        // What is tried is the gate, not the code of the projects.
        start.Environment["RunAnalyzers"] = "false";
        return Process.Start(start)!;
    }

    private static bool IsUnwanted(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || Unwanted.Contains(name, StringComparer.OrdinalIgnoreCase);
}
