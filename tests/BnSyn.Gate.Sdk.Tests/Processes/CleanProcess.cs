using System.Diagnostics;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>Starts programs as a person's shell would: without what MSBuild and a build server put into the environment.</summary>
internal static class CleanProcess
{
    /// <summary>Far longer than anything takes: only what never ends meets it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>A client of a server that is lost waits for ever, or ends with 1 and says nothing.</summary>
    private static readonly TimeSpan PatienceWithServer = TimeSpan.FromMinutes(6);

    // A compiler that starts anew for every build takes longer than all the rest of it.
    private static readonly string[] Unwanted =
        ["UseSharedCompilation", "DOTNET_HOST_PATH", "DOTNET_CLI_TELEMETRY_SESSIONID", "CI", "GITHUB_ACTIONS", "GITHUB_ACTOR", "TF_BUILD", "ContinuousIntegrationBuild"];

    /// <summary>The host that runs the tests: the SDK that they were built with.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public static ProcessOutcome Run(string folder, string program, params string[] arguments) => Run(folder, [], program, arguments);

    public static ProcessOutcome Run(string folder, (string Name, string Value)[] environment, string program, params string[] arguments)
    {
        // What of MSBuild was compiled for one build need not be for the next. A server that is busy is done without. Where open files cannot be
        // deleted, one that outlives its build would hold the copy's task assembly.
        if (OperatingSystem.IsLinux() && program == Dotnet)
        {
            var served = Run(folder, environment, program, arguments, PatienceWithServer, server: true);

            // A build that fails says why.
            if (served is { ExitCode: 0 } || (served is not null && served.All.Contains("error", StringComparison.OrdinalIgnoreCase)))
            {
                return served;
            }
        }

        var ended = Run(folder, environment, program, arguments, Patience, server: false);
        Assert.True(ended is not null, $"{program} {string.Join(' ', arguments)} did not end within {Patience}");
        return ended;
    }

    private static ProcessOutcome? Run(string folder, (string Name, string Value)[] environment, string program, string[] arguments, TimeSpan patience, bool server)
    {
        using var process = Start(folder, [("DOTNET_CLI_USE_MSBUILD_SERVER", server ? "true" : "false"), ("MSBUILDDISABLENODEREUSE", server ? "" : "1"), .. environment], program, arguments);
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
