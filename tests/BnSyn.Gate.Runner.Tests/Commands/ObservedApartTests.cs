using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Tests.Processes;
using static BnSyn.Gate.Runner.Tests.Engine.Hostile;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>An engine that promises no bits runs with the instruction set that the request names.</summary>
[WaitsFor(Awaited.Processes)]
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
    [InlineData("native", Explicit = true)]
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

        Assert.EndsWith("is 'avx2', but this machine has only 'avx'", folder.Run().EndsWith(125).ErrorOf("BNG1018"), StringComparison.Ordinal);
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
