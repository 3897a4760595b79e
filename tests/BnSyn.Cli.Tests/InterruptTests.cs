using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace BnSyn.Cli.Tests;

[WaitsFor(Awaited.Processes)]
public sealed class InterruptTests
{
    [Fact]
    public void CtrlCStopsCleanlyAndWritesNothing()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "sends SIGINT through kill(1)");
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", "{\"params\": {\"steps\": 1000000000}}");
        string older = folder.Write("t.json", "older");

        (int exitCode, string error) = Interrupted(TimeSpan.FromSeconds(3), "simulate", "--parameters", file, "--trace", older);

        Assert.Equal(130, exitCode);
        Assert.Equal("bnsyn: error: interrupted, no trace written", error);
        Assert.Equal("older", File.ReadAllText(older));
        Assert.Equal(["p.json", "t.json"], folder.Files().Order());
    }

    [Theory]
    [InlineData("plasticity", "--builtin", "learning", "--steps", "1000000000")]
    [InlineData("dtcheck", "--builtin", "sparse", "--steps", "400000000", Explicit = true)]
    [InlineData("fi-curve", "--builtin", "default", "--points", "1000", "--duration", "9000000", Explicit = true)]
    public void CtrlCOfAStudyWritesNeitherReportNorPicture(params string[] arguments)
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "sends SIGINT through kill(1)");
        using var folder = new TemporaryFolder();
        string older = folder.Write("r.json", "older");

        (int exitCode, string error) = Interrupted(TimeSpan.FromSeconds(3), [.. arguments, "--report", older, "--picture", folder.Path("p.svg")]);

        Assert.Equal(130, exitCode);
        Assert.Equal("bnsyn: error: interrupted, nothing written", error);
        Assert.Equal("older", File.ReadAllText(older));
        Assert.Equal(["r.json"], folder.Files());
    }

    // Before the program listens, a signal ends it in the runtime's own way and without a word: a busy machine is given more time.
    private static (int ExitCode, string Error) Interrupted(TimeSpan rest, params string[] arguments)
    {
        using Process process = Bnsyn.Start(arguments);
        Thread.Sleep(rest);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        bool hasStopped = process.WaitForExit(TimeSpan.FromMinutes(2));
        if (!hasStopped)
        {
            // Its trace grows until the machine has no memory left.
            process.Kill(entireProcessTree: true);
        }

        Assert.True(hasStopped, "bnsyn did not stop");
        string error = process.StandardError.ReadToEnd().TrimEnd();
        return error.Length > 0 || rest > TimeSpan.FromMinutes(1) ? (process.ExitCode, error) : Interrupted(4 * rest, arguments);
    }
}
