using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>One size, in this process.</summary>
public sealed class SizedRunTests
{
    [Fact]
    public void A_size_is_timed_with_its_kernels_and_its_memory()
    {
        var sample = SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 16_000);

        Assert.Equal(16_000, sample.Size);
        Assert.Equal(["wheel", "waste", "swing", KernelSample.Rest], sample.Kernels.Select(kernel => kernel.Name));
        Assert.True(sample.Kernels[0].Seconds > sample.Kernels[2].Seconds, "sixteen times as many turns");
        Assert.True(sample.StepSeconds > 0 && sample.BuildSeconds > 0 && sample.LiveBytes > 0);
    }

    [Fact]
    public void More_turns_take_more_time()
    {
        var (few, many) = (SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 1000), SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 32_000));

        // 32 times as many; a machine that others share is not more than three times as slow for one of them in the median.
        Assert.InRange(many.Kernels[0].Seconds / few.Kernels[0].Seconds, 8, 128);
        Assert.True(many.StepSeconds > 4 * few.StepSeconds);
    }

    [Fact]
    public void A_simulation_that_names_no_kernels_is_timed_as_a_whole()
    {
        var sample = SizedRun.Of(new Unnamed(), "reference", 1, 0, 2);

        Assert.Empty(sample.Kernels);
        Assert.True(sample.StepSeconds > 0);
    }

    private sealed class Unnamed : Oscillator, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => [new("oscillators", "1", 1, 1, 2, "nothing")];

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => Create(backend, seed);
    }
}
