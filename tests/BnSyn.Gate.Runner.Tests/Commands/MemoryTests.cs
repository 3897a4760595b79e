using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;
using static BnSyn.Gate.Runner.Tests.Engine.Hostile;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>Memory as the gate measures it: the same for every choice of scenarios, and never passed over.</summary>
/// <param name="accepted">The baseline of the scenario that misbehaves, from a run in which it did not.</param>
[WaitsFor(Awaited.Processes)]
public sealed class MemoryTests(AcceptedHostile accepted) : IClassFixture<AcceptedHostile>
{
    [Fact]
    public void The_verb_is_hidden_and_without_an_order_it_is_wrong_usage()
    {
        Assert.DoesNotContain("\n  memory", GateProcess.Run("--help").EndsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("holds no order", GateProcess.Run("memory").EndsWith(64).Error, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_scenario_has_the_same_memory_alone_and_beside_others()
    {
        using var folder = new GateFolder().With("PhysicsGateMeasureGains", "true");
        var whole = folder.With("PhysicsGateScenarios", "exploding+oscillator+wide").Memory();

        foreach (var some in (string[])["oscillator", "wide", "oscillator+wide", "exploding+oscillator"])
        {
            Assert.All(folder.With("PhysicsGateScenarios", some).Memory(), figure => Assert.Equal(whole[figure.Key], figure.Value));
        }
    }

    [Fact(Explicit = true)]
    public void Accepted_memory_is_held_by_the_next_gate()
    {
        using var folder = new GateFolder("oscillator+wide").With("PhysicsGateMeasureGains", "true").Refreshed();

        Assert.DoesNotContain("BNG5", folder.Run().EndsWith(0).Output, StringComparison.Ordinal);

        var baseline = folder.Baseline("wide");
        var lines = File.ReadAllLines(baseline);
        var live = Array.FindIndex(lines, line => line.Contains("\"liveBytes\"", StringComparison.Ordinal));
        lines[live] = lines[live][..lines[live].IndexOf(": ", StringComparison.Ordinal)] + ": 10000,";
        File.WriteAllLines(baseline, lines);
        folder.Seal("wide");
        Assert.Contains("B live after construction; baseline 10000 B, tolerance 128 B", folder.Run().EndsWith(1).ErrorOf("BNG5002"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throws", "InvalidOperationException while memory or time was measured, although no observed run ended in this way: out of range")]
    [InlineData("exits", "ProcessExit while memory or time was measured, although no observed run ended in this way: it ended with exit code 0 and said nothing; running: hostile, ", Explicit = true)]
    [InlineData("throws-aside", "ProcessExit while memory or time was measured", Explicit = true)]
    public void An_engine_that_ends_while_its_memory_is_measured_is_BNG3022(string misbehaviour, string problem)
    {
        using var folder = Accepted().Asking(Place.Measured, misbehaviour);

        Assert.Contains(problem, folder.Run().EndsWith(125).ErrorOf("BNG3022"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chatters", Explicit = true)]
    [InlineData("forges")]
    [InlineData("lingers", Explicit = true)]
    [InlineData("refuses-to-go", Explicit = true)]
    public void What_does_not_touch_the_physics_is_no_fault(string misbehaviour)
    {
        using var folder = Accepted().Asking(Place.Measured, misbehaviour);

        folder.Run().EndsWith(0);
        Assert.Equal(2, folder.MeasuredMemory().Count);
    }

    [Fact(Explicit = true)]
    public void A_construction_that_never_ends_ends_at_the_budget_as_BNG9001_and_leaves_no_process()
    {
        using var folder = Accepted().Asking(Place.Measured, "signs-and-hangs");
        var signatures = Signatures(folder);

        folder.RunCutOff(_ => Directory.GetFiles(signatures).Length > 0).ErrorOf("BNG9001");

        AssertGone(signatures);
    }

    [Fact]
    public void An_interrupted_measurement_is_BNG9002_and_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT is sent through kill(1)");
        using var folder = Accepted().Asking(Place.Measured, "signs-and-hangs");
        var signatures = Signatures(folder);
        using var process = folder.Start("run");
        WaitForSignature(signatures);

        process.Interrupt();

        process.WaitForEnd().EndsWith(125).ErrorOf("BNG9002");
        AssertGone(signatures);
        folder.HasNoReports();
    }

    [Fact(Explicit = true)]
    public void A_killed_gate_leaves_no_process()
    {
        using var folder = Accepted().Asking(Place.Measured, "signs-and-hangs");
        var signatures = Signatures(folder);
        using var process = folder.Start("run");
        WaitForSignature(signatures);

        process.Kill();

        AssertGone(signatures);
    }

    private GateFolder Accepted() => new GateFolder("hostile")
        .With("PhysicsGateBaselineDirectory", accepted.Folder)
        .With("PhysicsGateMeasureGains", "true");

    private static string Signatures(GateFolder folder)
    {
        var signatures = Directory.CreateDirectory(folder.File("signatures")).FullName;
        folder.WithVariable(Misbehaviour.SignatureVariable, signatures);
        return signatures;
    }

    private static void WaitForSignature(string signatures) =>
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(signatures).Length > 0, TimeSpan.FromMinutes(5)), "nothing was measured");

    private static void AssertGone(string signatures)
    {
        var ids = Directory.GetFiles(signatures).Select(file => int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(ids);
        Assert.True(SpinWait.SpinUntil(() => ids.TrueForAll(IsGone), TimeSpan.FromMinutes(2)), "a process is left");
    }

    private static bool IsGone(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
