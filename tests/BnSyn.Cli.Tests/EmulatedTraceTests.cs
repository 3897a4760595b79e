using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Networks.Backends;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>
/// The recorded runs on another architecture: <c>tests/arm64</c> names a program that emulates it (BNSYN_EMULATED), the table to
/// write (BNSYN_EMULATED_TABLE) and the recordings to try, all if empty (BNSYN_EMULATED_GOLDENS).
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class EmulatedTraceTests
{
    // The reference took eight minutes for one network while the machine was busy.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    public static TheoryData<string, string> Runs()
    {
        string[] chosen = (Environment.GetEnvironmentVariable("BNSYN_EMULATED_GOLDENS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var runs = new TheoryData<string, string>();
        foreach (string name in chosen.Length > 0 ? chosen : GoldenTrace.Names)
        {
            foreach (string backend in NetworkBackends.Names)
            {
                runs.Add(name, backend);
            }
        }

        return runs;
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Runs))]
    public void TraceHasTheBitsOfThisMachine(string name, string backend)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("emulated.json");
        long start = Stopwatch.GetTimestamp();
        (int exitCode, string error) = Emulate([.. GoldenTrace.Arguments(name, path), "--backend", backend]);
        TimeSpan took = Stopwatch.GetElapsedTime(start);

        string outcome = "differs";
        try
        {
            Compare(name, backend, folder, exitCode, error);
            outcome = NetworkBackends.BitEqualNames.Contains(backend) ? "equal to the recording" : "equal to this machine's trace";
        }
        finally
        {
            File.AppendAllText(
                Environment.GetEnvironmentVariable("BNSYN_EMULATED_TABLE")!,
                string.Create(CultureInfo.InvariantCulture, $"| {name}, {backend} | {took.TotalSeconds:0.0} | {outcome} |\n"));
        }
    }

    private static void Compare(string name, string backend, TemporaryFolder folder, int exitCode, string error)
    {
        if (NetworkBackends.BitEqualNames.Contains(backend))
        {
            new GoldenTrace(name).AssertEqual(exitCode, error, folder.Path("emulated.json"));
            return;
        }

        // A backend of other bits has no recording; it promises the same bits on every machine.
        (int ownExitCode, _, string ownError) = Bnsyn.Run([.. GoldenTrace.Arguments(name, folder.Path("own.json")), "--backend", backend]);
        Assert.Equal((ownExitCode, ownError), (exitCode, error));
        Assert.Equal(File.ReadAllText(folder.Path("own.json")), File.ReadAllText(folder.Path("emulated.json")));
    }

    private static (int ExitCode, string Error) Emulate(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("BNSYN_EMULATED")!, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), "the emulated bnsyn did not end");
        return (process.ExitCode, error.GetAwaiter().GetResult());
    }
}
