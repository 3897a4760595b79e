using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Backends;

/// <summary>What every row of the table owes beside the right bits.</summary>
public sealed class BackendContractTests
{
    public static TheoryData<string> Names() => [.. NetworkBackends.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void StepAllocatesNothing(string backend)
    {
        Network network = Network.Create(Firing(300), 4, backend);
        var recorder = new NetworkRecorder(network, steps: 2000, spikes: 300 * 2000);
        void Run()
        {
            for (int i = 0; i < 150; i++)
            {
                recorder.Step();
            }
        }

        Run();
        Assert.Equal(0, Allocations.Of(Run));
        Assert.True(recorder.Raster.Count > 1000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TooWideStepIsRefusedAfterTheConductances(string backend)
    {
        Network network = Network.Create(Firing(20) with { DtMs = 1.5 }, 4, backend);
        string V = Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(network.V));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => network.Step());
        Assert.StartsWith("dt_ms out of bounds: must be <= 1.0 ms", error.Message, StringComparison.Ordinal);
        Assert.Equal(V, Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(network.V)));
        Assert.Contains(network.GAmpa.ToArray(), g => g > 0.0);
        Assert.Equal(0, network.StepIndex);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NonFiniteCurrentIsRefused(string backend)
    {
        Network network = Network.Create(Firing(3), 4, backend);
        var error = Assert.Throws<ArgumentException>(() => network.Step([0.0, double.NaN, 0.0]));
        Assert.StartsWith("I_ext_pA contains non-finite values", error.Message, StringComparison.Ordinal);
        Assert.Contains("neuron 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OverflowingConductanceIsRefused(string backend)
    {
        NetworkParameters parameters = Firing(5) with { ExtRateHz = 20000, ExtWNS = double.MaxValue };
        Network network = Network.Create(parameters with { VMinMV = double.MinValue, VMaxMV = double.MaxValue }, 4, backend);
        var error = Assert.ThrowsAny<ArgumentException>(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                network.Step();
            }
        });
        Assert.True(
            error.Message.StartsWith("I_syn_pA contains non-finite values", StringComparison.Ordinal)
            || error.Message.StartsWith("exp_decay_step produced non-finite values", StringComparison.Ordinal),
            error.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SameSeedGivesTheSameBitsTwice(string backend)
    {
        Assert.Equal(Run(backend, seed: 6), Run(backend, seed: 6));
        Assert.NotEqual(Run(backend, seed: 6), Run(backend, seed: 7));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SilentNetworkStaysSilent(string backend)
    {
        Network network = Network.Create(new NetworkParameters(), 42, backend);
        double start = network.V.ToArray().Average();
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(0, network.Step().A_t1);
        }

        // It lives all the same: potentials relax towards rest.
        Assert.NotEqual(start, network.V.ToArray().Average());
        Assert.Equal(1.0, network.Sigma);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FirstSpikesAreThoseOfTheReference(string backend)
    {
        (Network expected, Network actual) = (Network.Create(Firing(300), 4, NetworkBackends.Names[0]), Network.Create(Firing(300), 4, backend));
        int spikes = 0;
        for (int i = 0; i < 100; i++)
        {
            expected.Step();
            actual.Step();
            Assert.Equal(expected.Spikes.ToArray(), actual.Spikes.ToArray());
            spikes += actual.Spikes.Length;
        }

        Assert.True(spikes > 300, $"{spikes} spikes");
        Assert.Equal(expected.SynapticEvents, actual.SynapticEvents);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ViolationNamesNeuronStepAndValue(string backend)
    {
        Network network = Network.Create(Firing(50) with { VMaxMV = -58.5 }, 4, backend);
        var error = Assert.Throws<VoltageBoundsException>(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                network.Step();
            }
        });
        Assert.Equal(network.StepIndex, error.Step);
        Assert.Equal(network.V[error.Neuron], error.Value_mV);
        Assert.True(error.Value_mV > -58.5);
    }

    [Fact]
    public void FirstNameIsTheReference()
    {
        Assert.Equal("reference", NetworkBackends.Names[0]);
        Assert.Equal("reference", NetworkBackends.BitEqualNames[0]);
    }

    [Fact]
    public void NamesAreDistinct() => Assert.Equal(NetworkBackends.Names.Count, NetworkBackends.Names.Distinct().Count());

    private static string Run(string backend, ulong seed)
    {
        Network network = Network.Create(Firing(100), seed, backend);
        for (int i = 0; i < 500; i++)
        {
            network.Step();
        }

        return StateDigest.Compute(network);
    }

    private static NetworkParameters Firing(int n) => new()
    {
        N = n, WExcNS = 2.0, WInhNS = 4.0, ExtRateHz = 5000, ExtWNS = 1.0, ExternalCurrentPA = 500.0,
    };
}
