using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Tests;
using Xunit;
using static BnSyn.Engine.Gpu.Tests.TestNetworks;

namespace BnSyn.Engine.Gpu.Tests.Single;

[WaitsFor(Awaited.Simulations)]
public sealed class GpuSingleTests
{
    public static TheoryData<string, NetworkParameters> Networks() => new()
    {
        { "fires", Firing },
        { "odd numbers", Firing with { N = 77, DtMs = 0.07, FracInhib = 0.3, ExternalCurrentPA = 150.0 } },
        { "one neuron", Firing with { N = 1, ExternalCurrentPA = 400.0 } },
        { "all know all", Firing with { N = 65, PConn = 1.0, WExcNS = 0.1 } },
        { "an event in every step", Firing with { ExtRateHz = 1e6, ExtWNS = 0.3 } },
        { "far below where the exponential ends", Firing with { N = 20, ExternalCurrentPA = -300_000.0, VMinMV = -1e9 } },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_step_has_the_bits_of_binary32_on_the_processor(string name, NetworkParameters parameters)
    {
        const int Steps = 300;
        GpuDevice device = TestDevice.RequiredForSingle();
        (Network expected, Network actual) = (SingleHost.Create(parameters, 4), GpuNetwork.CreateSingle(parameters, 4, device));
        Assert.Equal("gpu-single", actual.BackendName);
        int spikes = 0;
        bool isFar = name.StartsWith("far", StringComparison.Ordinal);
        for (int step = 0; step < Steps; step++)
        {
            StepResult result = expected.Step();
            Assert.Equal(result, actual.Step());
            spikes += result.A_t1;
            CheckState($"{name}, step {step}", expected, actual);
        }

        Assert.True(isFar ? actual.V[0] < -1420.0 : spikes > 0, "Nothing happened.");
    }

    [Fact]
    public void A_run_has_its_own_bits_again_and_they_are_not_those_of_the_reference()
    {
        Network[] runs = [GpuNetwork.CreateSingle(Firing, 4, TestDevice.RequiredForSingle()), GpuNetwork.CreateSingle(Firing, 4, TestDevice.RequiredForSingle()), Network.Create(Firing, 4, "reference"), Network.Create(Firing, 4, "single")];
        for (int step = 0; step < 400; step++)
        {
            Array.ForEach(runs, network => network.Step());
        }

        string[] digests = Array.ConvertAll(runs, StateDigest.Compute);
        Assert.Equal(digests[0], digests[1]);
        Assert.NotEqual(digests[0], digests[2]);

        // That one computes in binary64 and rounds what it stores.
        Assert.NotEqual(digests[0], digests[3]);
        Assert.Equal(runs[2].Connections(), runs[0].Connections());
    }

    [Fact]
    public void A_realisation_of_a_batch_has_the_bits_that_it_has_alone()
    {
        ulong[] seeds = [3, 1, 4, 1, 5, 9, 2];
        GpuNetworkBatch batch = GpuNetworkBatch.CreateSingle(Firing, seeds, TestDevice.RequiredForSingle());
        batch.Advance(150);
        for (int place = 0; place < seeds.Length; place++)
        {
            Network alone = GpuNetwork.CreateSingle(Firing, seeds[place], TestDevice.RequiredForSingle());
            for (int step = 0; step < 150; step++)
            {
                alone.Step();
            }

            Assert.Equal(StateDigest.Compute(alone), StateDigest.Compute(batch.Realisations[place]));
        }
    }

    [Fact]
    public void A_potential_out_of_bounds_and_a_current_that_is_not_finite_are_refused_as_elsewhere()
    {
        Network bounded = GpuNetwork.CreateSingle(Firing with { VMaxMV = -68.0 }, 4, TestDevice.RequiredForSingle());
        Assert.Contains("is outside [-100, -68] mV", Assert.Throws<VoltageBoundsException>(() => bounded.Step()).Message, StringComparison.Ordinal);
        Network network = GpuNetwork.CreateSingle(Firing, 4, TestDevice.RequiredForSingle());
        var currents = new double[Firing.N];
        currents[17] = double.PositiveInfinity;
        Assert.Equal(
            Assert.Throws<ArgumentException>(() => Network.Create(Firing, 4, "reference").Step(currents)).Message,
            Assert.Throws<ArgumentException>(() => network.Step(currents)).Message);
        Assert.Equal(0, network.StepIndex);
    }

    [Fact]
    public void A_step_allocates_nothing_and_waits_once()
    {
        GpuNetworkBatch batch = GpuNetworkBatch.CreateSingle(Firing, [1, 2], TestDevice.RequiredForSingle());
        batch.Advance(200);

        Assert.Equal(0, Allocations.Of(() => batch.Advance(20)));
        long waits = batch.Waits;
        batch.Advance(5);
        Assert.Equal(5, batch.Waits - waits);
    }

    [Fact]
    public void A_network_that_learns_is_BNN0007_and_names_the_backend_that_can() => Assert.StartsWith(
        "BNN0007: the backend 'gpu-single' has no synapses that learn; take plasticity out of the parameters, or use the backend 'single'",
        Assert.Throws<GpuException>(() => GpuNetwork.CreateSingle(Firing with { Plasticity = new NetworkPlasticity() }, 4, TestDevice.RequiredForSingle())).Message, StringComparison.Ordinal);

    [Fact]
    public void It_takes_less_of_a_device_s_memory()
    {
        // 300 neurons and about 9000 synapses: some 36 kB of targets beside 104 or 72 bytes a neuron.
        var device = new GpuDevice(0) { Name = "Card", IsAvailable = false, MemoryBytes = 66_000, LargestVectorBytes = 1 << 18 };

        Assert.Equal(GpuError.DeviceMemory, Assert.Throws<GpuException>(() => GpuNetwork.Create(Firing, 4, device)).Error);
        Assert.Equal(GpuError.RefusedDevice, Assert.Throws<GpuException>(() => GpuNetwork.CreateSingle(Firing, 4, device)).Error);
    }
}
