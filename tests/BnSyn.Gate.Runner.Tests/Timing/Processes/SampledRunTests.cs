using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Tests.Timing.Processes;

[WaitsFor(Awaited.Processes)]
public sealed class SampledRunTests
{
    private static readonly BuiltEngine Engine = new(typeof(Oscillator).Assembly.Location, []);

    private static readonly SampleOrder Order = new(Engine, "oscillator", "accelerated", 1, new StretchShape(Steps: 50, Parts: 6, Runs: 2, Passes: 5));

    [Fact]
    public void A_process_of_its_own_times_every_part()
    {
        var (sample, wall) = new SampleProcess().Take(Order, CancellationToken.None);

        Assert.Equal("", sample.Problem);
        Assert.Equal(6, sample.Seconds.Count);
        Assert.All(sample.Seconds, seconds => Assert.InRange(seconds, 1e-9, wall));
        Assert.All(sample.AllocatedBytes, bytes => Assert.Equal(0, bytes));
    }

    [Fact]
    public void A_sample_ends_in_the_state_that_the_observed_run_had_after_as_many_steps()
    {
        var scenario = Planned.Whole(new Oscillator());
        var observed = ObservedRun.Make(new PlannedRun(scenario, "accelerated", 1, 0), () => { }, CancellationToken.None);

        Assert.Equal(observed.StateHashes[300], SampledRun.Make(Order).State);
    }

    [Theory]
    [InlineData("hidden", "accelerated")]
    [InlineData("oscillator", "hidden")]
    public void What_the_assembly_does_not_have_is_unknown(string scenario, string backend)
    {
        var sample = SampledRun.Make(Order with { Scenario = scenario, Backend = backend });

        Assert.True(sample.IsUnknown);
        Assert.Empty(sample.Seconds);
    }

    [Fact]
    public void A_fault_of_the_engine_is_the_samples_problem() =>
        Assert.Equal("InvalidOperationException: out of range", SampledRun.Make(Order with { Scenario = "exploding" }).Problem);

    [Fact]
    public void An_assembly_that_is_not_there_is_the_samples_problem() =>
        Assert.Contains("does not exist", SampledRun.Make(Order with { Engine = new("/none.dll", []) }).Problem, StringComparison.Ordinal);
}
