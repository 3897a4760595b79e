using System.Globalization;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>How many runs go on at once is the engine's choice, and the memory's.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ParallelRunsTests
{
    [Fact(Explicit = true)]
    public void Runs_that_die_beside_each_other_and_not_alone_are_BNG3001_and_say_so()
    {
        using var folder = Crowded("needs-room is-serial").Refreshed();

        var invalid = Asking(folder, "needs-room").With("PhysicsGateParallelRuns", "2").Run().EndsWith(125);

        Assert.Contains("gives two answers", invalid.FirstErrorOf("BNG3001"), StringComparison.Ordinal);
        Assert.Contains("fault is ProcessExit in a process that it shared with other runs", invalid.FirstErrorOf("BNG3001"), StringComparison.Ordinal);
        Assert.DoesNotContain("BNG3010", invalid.Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_serial_scenario_has_one_run_at_a_time_also_while_gains_are_measured()
    {
        using var folder = Crowded("needs-room is-serial").Refreshed();

        folder.With("PhysicsGateParallelRuns", "4").With("PhysicsGateMeasureGains", "true").Run().EndsWith(0);

        Assert.Contains("## Speed", folder.Report(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void An_isolated_scenario_has_a_process_for_every_run_and_its_backends_are_not_timed_in_one()
    {
        using var folder = Crowded("").Refreshed();

        Asking(folder, "remembers").Run().EndsWith(125).FirstErrorOf("BNG3001");
        Asking(folder, "remembers is-isolated").With("PhysicsGateMeasureGains", "true").Run().EndsWith(0);

        Assert.Contains("crowded: its backends were not timed, because each of its runs has a process of its own", folder.Report(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void As_many_large_runs_go_on_as_memory_has_room_for_and_a_number_is_taken_at_its_word()
    {
        // Two of them do not fit.
        using var folder = Crowded("").Refreshed();
        Asking(folder, "is-large").With("PhysicsGateSeeds", "1")
            .WithVariable("DOTNET_GCHeapHardLimit", (Engine.Crowded.LargeBytes * 3L / 2).ToString("X", CultureInfo.InvariantCulture));

        folder.Run().EndsWith(0);
        Assert.Contains("OutOfMemoryException", folder.With("PhysicsGateParallelRuns", "4").Run().EndsWith(125).FirstErrorOf("BNG3001"), StringComparison.Ordinal);
    }

    private static GateFolder Crowded(string how) => Asking(new("crowded"), how);

    private static GateFolder Asking(GateFolder folder, string how) => folder.WithVariable(Engine.Crowded.Variable, how);
}
