using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Tests;
using Xunit;
using static BnSyn.Engine.Gpu.Tests.TestNetworks;

namespace BnSyn.Engine.Gpu.Tests.Backends;

[WaitsFor(Awaited.Simulations)]
public sealed class GpuBackendTests
{
    public static TheoryData<string, NetworkParameters> Networks() => new()
    {
        { "fires", Firing },
        { "odd numbers", Firing with { N = 77, DtMs = 0.07, FracInhib = 0.3, ExternalCurrentPA = 150.0 } },
        { "one neuron", Firing with { N = 1, ExternalCurrentPA = 400.0 } },
        { "two neurons that know each other", Firing with { N = 2, FracInhib = 0.5, PConn = 1.0, ExternalCurrentPA = 400.0 } },
        { "all know all", Firing with { N = 65, PConn = 1.0, WExcNS = 0.1 } },
        { "a fixed in-degree", Firing with { InDegree = 20 } },
        { "an event in every step", Firing with { ExtRateHz = 1e6, ExtWNS = 0.3 } },
        { "weights below zero", Firing with { WExcNS = -0.3, WInhNS = -0.7 } },
        { "more than 255 spikes at once", Firing with { N = 400, PConn = 0.9, WExcNS = 0.05, WInhNS = 0.05, ExternalCurrentPA = 400_000.0 } },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_step_has_the_bits_of_the_reference(string name, NetworkParameters parameters)
    {
        const int Steps = 300;
        (Network expected, Network actual) = (Network.Create(parameters, 4, "reference"), GpuNetwork.Create(parameters, 4, TestDevice.Required()));
        int spikes = 0, most = 0;
        for (int step = 0; step < Steps; step++)
        {
            StepResult result = expected.Step();
            Assert.Equal(result, actual.Step());
            spikes += result.A_t1;
            most = Math.Max(most, result.A_t1);
            CheckState($"{name}, step {step}", expected, actual);
        }

        Assert.Equal(expected.SynapticEvents, actual.SynapticEvents);
        Assert.True(spikes > 0 || name == "weights below zero", "No one fired.");
        Assert.True(most > 255 || !name.StartsWith("more than 255", StringComparison.Ordinal), $"At most {most} fired.");
    }

    [Fact]
    public void Currents_that_change_reach_the_device()
    {
        (Network expected, Network actual) = Pair(Firing);
        var currents = new double[Firing.N];
        for (int step = 0; step < 60; step++)
        {
            for (int i = 0; i < currents.Length; i++)
            {
                currents[i] = (i * 3.0) + (step * 7.0);
            }

            // Some steps with a current for each, some with the constant one.
            Assert.Equal(step % 3 == 0 ? expected.Step() : expected.Step(currents), step % 3 == 0 ? actual.Step() : actual.Step(currents));
            CheckState($"step {step}", expected, actual);
        }
    }

    [Fact]
    public void A_step_that_is_refused_leaves_what_the_reference_leaves()
    {
        (Network expected, Network actual) = Pair(Firing);
        for (int step = 0; step < 100; step++)
        {
            expected.Step();
            actual.Step();
        }

        var currents = new double[Firing.N];
        currents[17] = double.NaN;
        string message = Assert.Throws<ArgumentException>(() => expected.Step(currents)).Message;
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => actual.Step(currents)).Message);
        CheckState("after the refusal", expected, actual);
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal(expected.Step(), actual.Step());
            CheckState($"step {step} after the refusal", expected, actual);
        }
    }

    [Fact]
    public void A_step_of_more_than_a_millisecond_is_refused_as_by_the_reference()
    {
        (Network expected, Network actual) = Pair(Firing with { DtMs = 1.5 });

        Assert.Equal(Assert.Throws<ArgumentOutOfRangeException>(() => expected.Step()).Message, Assert.Throws<ArgumentOutOfRangeException>(() => actual.Step()).Message);
        CheckState("after the refusal", expected, actual);
    }

    [Theory]
    [InlineData(-100.0, -69.0)]
    [InlineData(-68.0, 50.0)]
    public void A_potential_out_of_bounds_ends_the_run_at_the_same_step_with_the_same_words(double lowest, double highest)
    {
        (Network expected, Network actual) = Pair(Firing with { VMinMV = lowest, VMaxMV = highest });

        Assert.Equal(RunToViolation(expected), RunToViolation(actual));
        CheckState("at the violation", expected, actual);
    }

    [Fact]
    public void A_clock_changes_no_bit_and_is_told_the_kernels()
    {
        Network plain = GpuNetwork.Create(Firing, 4, TestDevice.Required()), told = GpuNetwork.Create(Firing, 4, TestDevice.Required());
        var clock = new Heard();
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal(plain.Step(), told.Step(clock));
        }

        CheckState("end", plain, told);
        Assert.Equal(
            [StepKernel.Delivery, StepKernel.Drive, StepKernel.Delivery, StepKernel.FusedPass, StepKernel.Bounds, StepKernel.Criticality], clock.Entered.Take(6));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        Network network = GpuNetwork.Create(Firing, 4, TestDevice.Required());
        for (int step = 0; step < 200; step++)
        {
            network.Step();
        }

        Assert.Equal(0, Allocations.Of(() =>
        {
            for (int step = 0; step < 20; step++)
            {
                network.Step();
            }
        }));
    }

    [Fact]
    public void A_network_alone_is_a_batch_of_one_and_its_step_waits_once()
    {
        GpuNetworkBatch batch = GpuNetworkBatch.Create(Firing, [4], TestDevice.Required());
        Network network = batch.Realisations[0];
        network.Step();
        long waits = batch.Waits;
        for (int step = 0; step < 10; step++)
        {
            network.Step();
        }

        Assert.Equal(10, batch.Waits - waits);

        // A look at the state is another.
        _ = network.V;
        _ = network.V;
        Assert.Equal(11, batch.Waits - waits);
    }

    [Fact]
    public void A_network_that_learns_is_BNN0007()
    {
        var error = Assert.Throws<GpuException>(() => GpuNetwork.Create(Firing with { Plasticity = new NetworkPlasticity() }, 4, TestDevice.Required()));

        Assert.Equal(GpuError.LearningNetwork, error.Error);
        Assert.StartsWith("BNN0007: the backend 'gpu' has no synapses that learn", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_larger_than_the_device_is_BNN0006_before_anything_is_drawn()
    {
        var device = new GpuDevice(0) { Name = "Card", MemoryBytes = 1 << 20, LargestVectorBytes = 1 << 18 };
        foreach (var parameters in new[] { Firing with { N = 1000 }, new NetworkParameters { N = 20_000, InDegree = 1 } })
        {
            var error = Assert.Throws<GpuException>(() => GpuNetwork.Create(parameters, 4, device));

            Assert.Equal(GpuError.DeviceMemory, error.Error);
            Assert.StartsWith("BNN0006: about ", error.Message, StringComparison.Ordinal);
            Assert.Contains("the memory of Card", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Kernels_that_do_not_compile_are_BNN0008_with_the_words_of_the_compiler()
    {
        GpuDevice device = TestDevice.Required();
        var error = Assert.Throws<GpuException>(() => new DeviceProgram(device, KernelText.All + "kernel void wrong() { undeclared(); }"));

        Assert.Equal(GpuError.DeviceFailure, error.Error);
        Assert.StartsWith("BNN0008: the kernels do not compile, ", error.Message, StringComparison.Ordinal);
    }

    private static (Network Expected, Network Actual) Pair(NetworkParameters parameters) =>
        (Network.Create(parameters, 4, "reference"), GpuNetwork.Create(parameters, 4, TestDevice.Required()));

    private static string RunToViolation(Network network)
    {
        for (int step = 0; step < 2000; step++)
        {
            try
            {
                network.Step();
            }
            catch (VoltageBoundsException violation)
            {
                return violation.Message;
            }
        }

        return "none";
    }

    private sealed class Heard : IStepClock
    {
        public List<StepKernel> Entered { get; } = [];

        public void Enter(StepKernel kernel) => Entered.Add(kernel);

        public void Leave()
        {
            // The next step enters anew.
        }
    }
}
