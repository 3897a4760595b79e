using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Tests.Processes;
using static BnSyn.Gate.Runner.Tests.Engine.Hostile;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>An engine that promises no bits runs in a process of its own; what it does to that process never passes by accident.</summary>
public sealed class ObservedApartTests
{
    [Fact]
    public void A_sound_engine_passes_and_its_class_is_named_after_the_instruction_set_of_its_process()
    {
        using var folder = Apart().Refreshed();

        folder.Run().EndsWith(0);

        Assert.Contains($"-{InstructionSet.Portable.NameHere}\"", File.ReadAllText(folder.Baseline("hostile")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throws", "BNG3010", "InvalidOperationException")]
    [InlineData("exits", "BNG9004", "exit code 0")]
    [InlineData("throws-aside", "BNG9004", "InvalidOperationException: aside")]
    public void What_ends_a_run_or_its_process_has_a_code(string deed, string code, string problem)
    {
        using var folder = Apart().Asking(Place.Advance, deed);

        Assert.Contains(problem, folder.Run().EndsWith(125).FirstErrorOf(code), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_overflow_is_BNG9004_and_what_the_runtime_says_of_it_is_relayed()
    {
        using var folder = Apart().Asking(Place.Advance, "overflows");

        var ended = folder.Run().EndsWith(125);

        var said = ended.ErrorOf("BNG9004");
        Assert.Contains("no answer for 8 of 8 runs: it ended with exit code 134 (aborted: an exception that nothing caught, Environment.FailFast or a stack overflow); running: hostile, ", said, StringComparison.Ordinal);
        Assert.Contains(": in step 8 of 300", said, StringComparison.Ordinal);
        Assert.Contains("; the last that it said: Stack overflow", said, StringComparison.Ordinal);
        Assert.Contains("Stack overflow", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forges")]
    [InlineData("chatters")]
    [InlineData("mutes")]
    [InlineData("translates")]
    [InlineData("lingers")]
    public void What_does_not_touch_the_physics_changes_no_byte_of_the_output(string deed)
    {
        using var folder = Apart().Refreshed();
        string[] options = ["--format", "msbuild"];
        var clean = folder.Run(options).EndsWith(0);

        var passed = folder.Asking(Place.Advance, deed).Run(options).EndsWith(0);

        Assert.Equal(clean.Output, passed.Output);
    }

    [Fact]
    public void A_process_that_does_not_end_does_not_pass()
    {
        using var folder = Apart().Asking(Place.Advance, "refuses-to-go");

        folder.Run().EndsWith(125).ErrorOf("BNG9004");
    }

    [Fact]
    public void A_run_that_hangs_there_is_BNG9001_at_its_budget()
    {
        using var folder = Apart().Asking(Place.Advance, "hangs").With("PhysicsGateTimeBudget", "2.5");

        folder.Run().EndsWith(125).ErrorOf("BNG9001");
    }

    [Theory]
    [InlineData("native")]
    [InlineData("scalar")]
    public void The_process_has_the_instruction_set_that_is_asked_for(string asked)
    {
        using var folder = Apart().With("PhysicsGateInstructionSet", asked).Refreshed();

        Assert.Contains($"-{InstructionSet.Of(asked)!.NameHere}\"", File.ReadAllText(folder.Baseline("hostile")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instruction_set_that_the_machine_lacks_is_BNG1018()
    {
        Assert.SkipUnless(System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "the names are of x64");
        using var folder = Apart().With("PhysicsGateInstructionSet", "avx2").WithVariable("DOTNET_EnableAVX2", "0");

        Assert.EndsWith("is 'avx2', this machine has 'avx'", folder.Run().EndsWith(125).ErrorOf("BNG1018"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_with_less_than_the_portable_set_uses_what_it_has_and_gives_the_same_verdict()
    {
        using var folder = Apart().Refreshed();

        folder.WithVariable("DOTNET_EnableHWIntrinsic", "0").Run().EndsWith(0);

        Assert.Contains("-scalar", folder.Report(), StringComparison.Ordinal);
    }

    private static GateFolder Apart() => new GateFolder("hostile").WithVariable(ClassVariable, EnvironmentClasses.Machine);
}
