using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BnSyn.Gate.Testing;

/// <summary>The process of the gate, started as a build starts it.</summary>
internal static class GateProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="runner">Full path of physics-gate.dll.</param>
    /// <param name="request">Full path of the request.</param>
    /// <param name="project">Where a finding without a place points.</param>
    /// <param name="cancellation">Ends it and everything that it started.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of it runs any more.</exception>
    public static async Task<GateEnd> Run(string runner, string request, string project, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            Dotnet(), [runner, "run", "--request", request, "--format", "msbuild", "--parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = Path.GetDirectoryName(request)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        TestHostEnvironment.Scrub(start.Environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var end = new GateEnd();
        await using (cancellation.Register(() => End(process)))
        {
            var chatter = Read(process.StandardError, end.Remember);
            await Read(process.StandardOutput, line => end.Take(line, project));
            await chatter;
            await process.WaitForExitAsync(CancellationToken.None);
        }

        cancellation.ThrowIfCancellationRequested();
        end.ExitCode = process.ExitCode;
        return end;
    }

    private static async Task Read(StreamReader stream, Action<string> take)
    {
        while (await stream.ReadLineAsync(CancellationToken.None) is { } line)
        {
            take(line);
        }
    }

    // The host that runs the tests: this process, or the one above the folder shared/Microsoft.NETCore.App/VERSION of its runtime.
    private static string Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } path && Path.GetFileName(path) == name)
        {
            return path;
        }

        var above = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(above) ? above : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : name;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
