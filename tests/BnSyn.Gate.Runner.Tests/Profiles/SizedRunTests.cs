using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Tests.Energy;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>One size, in this process.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class SizedRunTests
{
    [Fact]
    public void A_size_is_timed_with_its_kernels_and_its_memory()
    {
        var sample = SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 16_000);

        Assert.Equal(16_000, sample.Size);
        Assert.Equal(["wheel", "waste", "swing", KernelSample.Rest], sample.Kernels.Select(kernel => kernel.Name));

        // That more turns take more time is tests/scaling-check's: a busy machine adds to one of them what it likes.
        Assert.True(sample.Kernels[0].Seconds > 0);
        Assert.True(sample.StepSeconds > 0 && sample.BuildSeconds > 0 && sample.LiveBytes > 0);
    }

    [Fact]
    public void Each_kernel_has_the_work_that_the_simulation_counts_of_it()
    {
        var kernels = SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 16_000).Kernels;

        Assert.Equal([("wheel", 16_000.0, 8.0), ("waste", 0, 1000), ("swing", 0, 0), (KernelSample.Rest, 0, 0)], kernels.Select(kernel => (kernel.Name, kernel.Operations, kernel.Bytes)));
    }

    [Theory]
    [InlineData("miscounts", "counts the work of 1 kernels and names 4")]
    [InlineData("overcounts", "operations and NaN bytes of 'wheel'")]
    public void Work_that_cannot_be_is_refused(string fault, string message) =>
        Assert.Contains(message, Assert.Throws<WrongWorkException>(() => SizedRun.Of(new Stirred { Fault = fault }, "reference", 1, 0, 16_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_energy_of_a_step_is_what_the_counters_rose_by_without_the_idle_machine()
    {
        using var powercap = new Powercap().With("intel-rapl:0", 0, long.MaxValue);

        // 2 J a call, of which the idle machine is said to have used 0.5 W.
        var sample = SizedRun.Of(new Thirsty(powercap), "reference", 1, 0, 1, new SizedEnergy(powercap.Root, 0.5));

        Assert.InRange(sample.Joules!.Value, 0.5 * 2 / Thirsty.Steps, 2.0 / Thirsty.Steps);
        Assert.Empty(sample.WithoutJoules);
        Assert.Equal(0.01, sample.SimulatedSeconds);
    }

    [Fact]
    public void Energy_below_that_of_the_idle_machine_is_none_and_says_so()
    {
        using var powercap = new Powercap().With("intel-rapl:0", 0, long.MaxValue);
        var sample = SizedRun.Of(new Thirsty(powercap), "reference", 1, 0, 1, new SizedEnergy(powercap.Root, 1e9));

        Assert.Null(sample.Joules);
        Assert.Equal("the counters show no more than the idle machine uses", sample.WithoutJoules);
    }

    [Fact]
    public void Without_counters_there_is_no_energy_and_a_reason()
    {
        var sample = SizedRun.Of(new Stirred { Fault = "" }, "reference", 1, 0, 1000, SizedEnergy.Of("/no/such/powercap"));

        Assert.Null(sample.Joules);
        Assert.Equal("no energy counters: /no/such/powercap does not exist", sample.WithoutJoules);
    }

    [Fact]
    public void A_simulation_that_names_no_kernels_is_timed_as_a_whole()
    {
        var sample = SizedRun.Of(new Unnamed(), "reference", 1, 0, 2);

        Assert.Empty(sample.Kernels);
        Assert.True(sample.StepSeconds > 0);
    }

    // A run of thirty steps takes half a second and uses 2 J, however it is cut.
    private sealed class Thirsty(Powercap powercap) : Oscillator, ISizedScenario
    {
        public const int Steps = 30;

        public override ScenarioDescription Describe() => base.Describe() with { Steps = Steps, StepSeconds = 0.01 };

        public IReadOnlyList<SizeFactor> SizeFactors => [new("oscillators", "1", 1, 1, 2, "nothing")];

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => new Drinking(powercap);

        private sealed class Drinking(Powercap powercap) : OscillatorSimulation(1)
        {
            public override void Advance(int steps)
            {
                Thread.Sleep(TimeSpan.FromSeconds(0.5 * steps / Steps));
                powercap.Add("intel-rapl:0", 2_000_000 * steps / Steps);
                base.Advance(steps);
            }
        }
    }

    private sealed class Unnamed : Oscillator, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => [new("oscillators", "1", 1, 1, 2, "nothing")];

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => Create(backend, seed);
    }
}
