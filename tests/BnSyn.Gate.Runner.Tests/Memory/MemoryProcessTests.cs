using System.Runtime.Intrinsics;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Memory;

/// <summary>What a process of its own answers.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class MemoryProcessTests
{
    private static readonly BuiltEngine Engine = new(typeof(Oscillator).Assembly.Location, []);

    private static readonly MemoryOrder Order = new(Engine, "oscillator", "accelerated", 1);

    [Fact]
    public void Repeated_processes_answer_the_same_to_the_byte()
    {
        var answers = Enumerable.Range(0, 3).Select(_ => Measure(Order)).ToList();

        Assert.All(answers, answer => Assert.Null(answer.Fault));
        Assert.InRange(answers[0].AllocatedBytes, 100, 2000);
        Assert.InRange(answers[0].LiveBytes, 100, answers[0].AllocatedBytes);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void What_the_engine_constructs_alone_decides_and_not_the_instruction_set() =>
        Assert.Equal(Measure(Order), Measure(Order, InstructionSet.Native));

    [Fact]
    public void An_engine_that_adapts_to_the_processor_is_measured_with_the_portable_instructions()
    {
        var (portable, native) = (Measure(Order with { Scenario = "wide" }), Measure(Order with { Scenario = "wide" }, InstructionSet.Native));

        Assert.Equal(Vector512.IsHardwareAccelerated ? 32_000 : 0, native.LiveBytes - portable.LiveBytes);
    }

    [Fact]
    public void Room_that_the_runtime_makes_for_what_it_learns_of_casts_is_not_the_engines()
    {
        var casting = Measure(Order with { Scenario = "casting" });

        Assert.Null(casting.Fault);
        Assert.InRange(casting.AllocatedBytes, 100, 2000);
        Assert.InRange(casting.LiveBytes, 100, casting.AllocatedBytes);
    }

    [Theory]
    [InlineData("hidden", "accelerated")]
    [InlineData("oscillator", "hidden")]
    public void What_the_assembly_does_not_have_is_a_fault(string scenario, string backend) =>
        Assert.Equal(MemoryAnswer.NoScenario, MeasuredConstruction.Make(Order with { Scenario = scenario, Backend = backend }).Fault!.Kind);

    [Fact]
    public void An_assembly_that_is_not_there_is_a_fault() =>
        Assert.Contains("does not exist", MeasuredConstruction.Make(Order with { Engine = new("/none.dll", []) }).Fault!.Message, StringComparison.Ordinal);

    private static MemoryAnswer Measure(MemoryOrder order, InstructionSet? instructions = null) =>
        new MemoryProcess(instructions ?? InstructionSet.Portable).Measure(order, TestContext.Current.CancellationToken);
}
