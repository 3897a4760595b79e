using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>The gate's process ends before it should, or its build does.</summary>
[Collection(BuildsShareACopy.Name)]
public sealed class EndOfTheRunnerTests(BuildCopy copy)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public void A_runner_that_dies_without_a_word_is_BNG9004()
    {
        // A library has no entry point: the host refuses it with a text that is no finding.
        var silent = copy.Files.PathOf("artifacts/bin/BnSyn.Gate/release_net10.0/BnSyn.Gate.dll");

        var build = copy.Gate(BuildCopy.QuickScenario, "-p:PhysicsGateForce=true", $"-p:_PhysicsGateRunner={silent}");

        build.AssertFailed();
        Assert.Contains("exit code", build.Error("BNG9004").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KILL", "InProcess", false)]
    [InlineData("KILL", "Processes", true, Explicit = true)]
    [InlineData("TERM", "Processes", false, Explicit = true)]
    [InlineData("INT", "Processes", false, Explicit = true)]
    public void A_build_that_is_ended_leaves_nothing_behind(string signal, string timing, bool onWorkerNodes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are read from /proc.");

        // Hundreds of seeds of every scenario, or processes that time for an hour: no runner can end because it is done.
        string[] endless = timing == "InProcess"
            ? [$"-p:PhysicsGateSeeds={string.Join('+', Enumerable.Range(1, 500))}"]
            : ["-p:PhysicsGateScenarios=silent-control", "-p:PhysicsGateMeasureGains=true", "-p:PhysicsGateTimingBudget=3600", "-p:PhysicsGateTimeBudget=7200"];
        using var build = copy.Start(onWorkerNodes, ["-t:PhysicsGate", "-p:PhysicsGateForce=true", $"-p:PhysicsGateTiming={timing}", .. endless]);
        build.OutputDataReceived += static (_, _) => { };
        build.ErrorDataReceived += static (_, _) => { };
        build.BeginOutputReadLine();
        build.BeginErrorReadLine();
        var last = timing == "InProcess" ? "physics-gate.dll run" : "physics-gate.dll sample";
        IReadOnlyList<ProcessTree.Member> started = [];
        Assert.True(
            Within(Patience, () => (started = ProcessTree.Below(build.Id)).Any(member => member.CommandLine.Contains(last, StringComparison.Ordinal)) || build.HasExited),
            "no process was started");
        Assert.False(build.HasExited, "the build ended by itself");

        Send(signal, build.Id);
        var watch = Stopwatch.StartNew();

        var ended = Within(Patience, () => build.HasExited && Left().Count == 0);
        var left = Left();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"SIG{signal}: {started.Count} processes below the build, all gone after {watch.Elapsed.TotalSeconds:F1} s"));
        left.ToList().ForEach(member => Send("KILL", member.Id));
        Assert.True(ended, $"left behind: {string.Join("; ", left.Select(member => member.CommandLine))}");

        // Also what was started between the look and the signal.
        List<ProcessTree.Member> Left() =>
            [.. ProcessTree.Alive(started), .. ProcessTree.All().Where(member => member.CommandLine.Contains(copy.Files.PathOf("artifacts/bin/BnSyn.Gate.Runner"), StringComparison.Ordinal))];
    }

    private static void Send(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static bool Within(TimeSpan time, Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > time)
            {
                return false;
            }

            Thread.Sleep(100);
        }

        return true;
    }
}
