using BnSyn.Gate.Runner.Tests.Processes;
using BnSyn.Gate.Tasks;
using static BnSyn.Gate.Runner.Tests.Engine.Hostile;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>
/// What an engine does to the process that runs it: each ends with the verdict that the physics deserves or with a code, and
/// none passes by accident.
/// </summary>
/// <param name="accepted">The baseline of the scenario that misbehaves, from a run in which it did not.</param>
[WaitsFor(Awaited.Processes)]
public sealed class HostileEngineTests(AcceptedHostile accepted) : IClassFixture<AcceptedHostile>
{
    [Theory]
    [InlineData(Place.Create, "while it was built", Explicit = true)]
    [InlineData(Place.Advance, "in step 8 of 300")]
    [InlineData(Place.Observe, "while it was observed", Explicit = true)]
    [InlineData(Place.Dispose, "while it was disposed of", Explicit = true)]
    public void A_run_that_throws_anywhere_is_BNG3010_and_nothing_else_is_told(Place place, string where)
    {
        using var folder = Accepted().Asking(place, "throws");

        var failed = folder.Run().EndsWith(125);

        var said = failed.ErrorOf("BNG3010");
        Assert.Contains($"hostile: seed 1 (reference, accelerated) ended {where} with InvalidOperationException: out of range, at BnSyn.Gate.Runner.Tests.Engine.Misbehaviour.Do in Misbehaviour.cs:line ", said, StringComparison.Ordinal);
        Assert.Equal(2, failed.Lines.Length);
        Assert.Contains("<details><summary>hostile, reference, seed 1, and ", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("    System.InvalidOperationException: out of range\n       at BnSyn.Gate.Runner.Tests.Engine.Misbehaviour.Do", folder.Report(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Place.Constructor)]
    [InlineData(Place.Describe)]
    public void A_scenario_that_throws_before_it_runs_is_BNG1010(Place place)
    {
        using var folder = Accepted().Asking(place, "throws");

        Assert.Contains("out of range", folder.Run().EndsWith(125).ErrorOf("BNG1010"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_out_of_memory_is_BNG3010()
    {
        using var folder = Accepted().Asking(Place.Advance, "exhausts");

        Assert.Contains("OutOfMemoryException", folder.Run().EndsWith(125).FirstErrorOf("BNG3010"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_ends_the_gate_with_0_is_BNG9004()
    {
        using var folder = Accepted().Asking(Place.Constructor, "exits");

        var ended = folder.Run().EndsWith(125);

        Assert.Contains("exit code 0", ended.ErrorOf("BNG9004"), StringComparison.Ordinal);
        Assert.DoesNotContain("PhysicsGate:", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Place.Advance, "exits", "code of the engine ended the process with exit code 0; running: hostile, reference, seed 1: in step 8 of 300")]
    [InlineData(Place.Dispose, "exits", "exit code 0; running: hostile, reference, seed 1: while it was disposed of", Explicit = true)]
    [InlineData(Place.Advance, "throws-aside", "nothing caught InvalidOperationException: aside; running: hostile, reference, seed 1: in step 8 of 300", Explicit = true)]
    [InlineData(Place.Advance, "overflows", "exit code 134 (aborted: an exception that nothing caught, Environment.FailFast or a stack overflow); running: hostile, reference, seed 1: in step 8 of 300; the last that it said: Stack overflow")]
    public void A_run_that_ends_its_process_ends_it_alone_as_well_and_is_BNG3010(Place place, string misbehaviour, string problem)
    {
        using var folder = Accepted().Asking(place, misbehaviour).With("PhysicsGateSeeds", "1").With("PhysicsGateBackends", "reference");

        var ended = folder.Run().EndsWith(125);

        var said = ended.ErrorOf("BNG3010");
        Assert.Contains("hostile: seed 1 (reference) ended in a process of its own with ProcessExit: ", said, StringComparison.Ordinal);
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Equal(2, ended.Lines.Length);
    }

    [Fact(Explicit = true)]
    public void The_notes_of_a_gate_that_died_are_gone_after_the_next()
    {
        using var folder = Accepted().Asking(Place.Constructor, "overflows");
        Assert.DoesNotContain(folder.Run().ExitCode, new[] { 0, 1, 2, 64 });

        folder.Asking(Place.Advance, "chatters").Run().EndsWith(0);

        Assert.False(Directory.Exists(RunningNotes.FolderOf(folder.File("request.json"))));
    }

    [Theory]
    [InlineData(Place.Constructor, Explicit = true)]
    [InlineData(Place.Describe)]
    public void A_scenario_that_cannot_be_read_ends_at_the_budget_as_BNG9001(Place place)
    {
        using var folder = Accepted().Asking(place, "hangs").With("PhysicsGateTimeBudget", "1");

        folder.Run().EndsWith(125).ErrorOf("BNG9001");
    }

    [Theory]
    [InlineData(Place.Advance, "hoards", "in step 8 of 300")]
    [InlineData(Place.Dispose, "hangs", "while it was disposed of", Explicit = true)]
    public void A_run_that_never_comes_back_is_named_at_the_end_of_the_budget_as_BNG9001(Place place, string misbehaviour, string where)
    {
        using var folder = Accepted().Asking(place, misbehaviour);

        var ended = folder.RunCutOff(ended => ended.Output.Contains(where, StringComparison.Ordinal));

        Assert.Matches($"; running: hostile, (reference|accelerated), seed [123]: {where}", ended.ErrorOf("BNG9001"));
    }

    [Theory]
    [InlineData("forges")]
    [InlineData("chatters", Explicit = true)]
    [InlineData("mutes", Explicit = true)]
    [InlineData("translates", Explicit = true)]
    [InlineData("moves", Explicit = true)]
    [InlineData("lingers", Explicit = true)]
    public void What_does_not_touch_the_physics_changes_no_byte_of_the_output(string misbehaviour)
    {
        using var folder = Accepted();
        string[] options = ["--format", "msbuild"];
        var clean = folder.Run(options).EndsWith(0);
        var report = folder.Report();

        // In the gate's own process, and in the one that observes.
        foreach (var place in (Place[])[Place.Constructor, Place.Advance])
        {
            var passed = folder.Asking(place, misbehaviour).Run(options).EndsWith(0);

            Assert.Equal(clean.Output, passed.Output);
            Assert.Equal(report, folder.Report());
        }
    }

    [Fact]
    public void An_engine_that_keeps_the_process_from_ending_is_ended_and_does_not_pass()
    {
        using var folder = Accepted().Asking(Place.Advance, "refuses-to-go");

        Assert.NotEqual(0, folder.Run().ExitCode);
    }

    private GateFolder Accepted() => new GateFolder("hostile").With("PhysicsGateBaselineDirectory", accepted.Folder);
}
