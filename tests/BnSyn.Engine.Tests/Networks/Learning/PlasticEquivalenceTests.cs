using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Temperature;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Learning;

/// <summary>Every backend that promises the reference's bits against the reference where synapses learn, on parameters drawn at random.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class PlasticEquivalenceTests
{
    private const int Steps = 250;

    [Fact]
    public void EveryBitEqualBackendGivesTheBitsOfTheReferenceWithAnyNumberOfThreads()
    {
        int spikes = 0;
        int learned = 0;
        int captured = 0;
        Check.One(Reproducible.Config, Prop.ForAll(Arb.From(Cases()), c =>
        {
            (string digest, Network reference, int count) = Run(c.Parameters, c.Seed, NetworkBackends.BitEqualNames[0], threads: 1);
            spikes += count;
            learned += reference.Weights().Count(weight => weight != c.Parameters.WExcNS);
            captured += reference.Learning!.Consolidated.ToArray().Count(weight => weight != c.Parameters.WExcNS);
            foreach (string backend in NetworkBackends.BitEqualNames.Skip(1))
            {
                for (int threads = 1; threads <= 3; threads++)
                {
                    Assert.Equal(digest, Run(c.Parameters, c.Seed, backend, threads).Digest);
                }
            }
        }));

        // Nothing vacuous: the cases fire, learn and consolidate.
        Assert.True(spikes > 10_000, $"{spikes} spikes");
        Assert.True(learned > 10_000, $"{learned} weights");
        Assert.True(captured > 1000, $"{captured} consolidated weights");
    }

    /// <summary>With a delay of one step and no learning rate it is the network whose weights never change, on every backend.</summary>
    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    [InlineData("single")]
    public void WithoutALearningRateItIsTheNetworkThatDoesNotLearn(string backend)
    {
        NetworkParameters plastic = PlasticNetworks.Firing(150).With(p => p with { Rule = p.Rule with { Eta = 0.0 } }) with { Synapses = new() { Delay_ms = 0.1 } };
        Network learning = PlasticNetworks.Run(plastic, 5, backend, 1500);
        Network unchanging = PlasticNetworks.Run(plastic with { Plasticity = null }, 5, backend, 1500);
        Assert.Equal(StateDigest.Compute(unchanging), StateDigest.Compute(learning));
        Assert.Equal(unchanging.SynapticEvents, learning.SynapticEvents);
        Assert.True(learning.SynapticEvents > 1000);
        Assert.Null(unchanging.Learning);
    }

    /// <summary>Half the memory, another trajectory, the same bits on every run; what it learns stays near.</summary>
    [Fact]
    public void SingleLearnsTheSameOnAverage()
    {
        double[] expected = PlasticNetworks.Run(PlasticNetworks.Firing(150), 5, "reference", 3000).Weights();
        double[] actual = PlasticNetworks.Run(PlasticNetworks.Firing(150), 5, "single", 3000).Weights();
        Assert.Equal(expected.Length, actual.Length);
        double change = expected.Average() - 1.0;
        Assert.True(Math.Abs(change) > 1e-3, $"{change} nS");
        Assert.Equal(change, actual.Average() - 1.0, Math.Abs(change) * 0.2);
    }

    private static (string Digest, Network Network, int Spikes) Run(NetworkParameters parameters, ulong seed, string backend, int threads)
    {
        Network network = Network.Create(parameters, seed, backend, threads);
        var recorder = new NetworkRecorder(network);
        string end = "complete";
        try
        {
            for (int step = 0; step < Steps; step++)
            {
                recorder.Step();
            }
        }
        catch (VoltageBoundsException violation)
        {
            end = violation.Message;
        }

        return ($"{network.Digest()} {recorder.Raster.ComputeDigest()} {end}", network, recorder.Raster.Count);
    }

    private static Gen<(NetworkParameters Parameters, ulong Seed)> Cases() =>
        from network in NetworkCases()
        from plasticity in PlasticityCases()
        from exc in Real(plasticity.Rule.W_min, plasticity.Rule.W_max)
        from delay in Real(0.02, 6.0)
        from seed in Gen.Choose(0, int.MaxValue)
        select (network with { WExcNS = exc, Plasticity = plasticity, Synapses = new SynapseParameters { Delay_ms = delay } }, (ulong)seed);

    private static Gen<NetworkParameters> NetworkCases() =>
        from n in Gen.Choose(1, 200)
        from inhibitory in Real(0.01, 0.9)
        from connected in Real(0.0, 0.5)
        from inh in Real(-1.0, 12.0)
        from rate in Real(0.0, 4000.0)
        from drive in Real(0.0, 20.0)
        from current in Real(100.0, 900.0)
        from dt in Gen.Elements(0.025, 0.1, 0.3, 1.0)
        select new NetworkParameters
        {
            N = n, FracInhib = inhibitory, PConn = connected, WInhNS = inh, ExtRateHz = rate, ExtWNS = drive, ExternalCurrentPA = current, DtMs = dt,
        };

    // Short time constants, so that sweeps fall into the run; some shorter than a step.
    private static Gen<NetworkPlasticity> PlasticityCases() =>
        from e in Real(0.05, 60.0)
        from plus in Real(0.05, 30.0)
        from minus in Real(0.05, 30.0)
        from depression in Real(0.0, 2.0)
        from eta in Real(0.0, 0.02)
        from least in Real(-1.0, 0.5)
        from most in Real(0.6, 5.0)
        from tonic in Real(-1.0, 1.0)
        from pulse in Real(-5.0, 5.0)
        from every in Real(0.01, 10.0)
        from critical in Real(0.1, 1.0)
        from consolidates in Gen.Elements(true, true, false)
        from synapses in Gen.Choose(1, 60)
        select new NetworkPlasticity
        {
            Rule = new() { Tau_e_ms = e, Tau_plus_ms = plus, Tau_minus_ms = minus, A_minus = depression, Eta = eta, W_min = least, W_max = most },
            Modulator = new() { Tonic = tonic, Pulse = pulse, PulseEvery_ms = every, FirstPulse_ms = every / 3.0, Tau_ms = every },
            Temperature = new TemperatureParameters { Tc = critical },
            CoolEvery_ms = every,
            Consolidation = consolidates ? PlasticNetworks.Quick with { SynapsesForProtein = synapses } : null,
        };

    private static Gen<double> Real(double from, double to) =>
        Gen.Choose(0, 1_000_003).Select(i => from + ((to - from) * i / 1_000_003.0));
}
