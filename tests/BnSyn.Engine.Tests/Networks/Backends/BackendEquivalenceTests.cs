using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Neurons;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Backends;

/// <summary>Every backend that promises the reference's bits against the reference, on parameters drawn at random.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class BackendEquivalenceTests
{
    private const int Steps = 250;

    [Fact]
    public void EveryBitEqualBackendGivesTheBitsOfTheReference()
    {
        int spikes = 0;
        Check.One(Reproducible.Config, Prop.ForAll(Arb.From(Cases()), c =>
        {
            (string digest, int count) = Run(c.Parameters, c.Seed, NetworkBackends.BitEqualNames[0]);
            spikes += count;
            foreach (string backend in NetworkBackends.BitEqualNames.Skip(1))
            {
                Assert.Equal(digest, Run(c.Parameters, c.Seed, backend).Digest);
            }
        }));

        // Nothing vacuous: the cases fire.
        Assert.True(spikes > 10_000, $"{spikes} spikes");
    }

    [Fact]
    public void CurrentVectorActsTheSameOnEveryBitEqualBackend()
    {
        double[] current = [.. Enumerable.Range(0, 50).Select(i => 20.0 * i)];
        IEnumerable<string> digests = NetworkBackends.BitEqualNames.Select(backend =>
        {
            Network network = Network.Create(new NetworkParameters { N = 50 }, 11, backend);
            int spikes = 0;
            for (int i = 0; i < 500; i++)
            {
                spikes += network.Step(current).A_t1;
            }

            Assert.True(spikes > 50);
            return StateDigest.Compute(network);
        });
        Assert.Single(digests.Distinct());
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheBitsOfOne()
    {
        int spikes = 0;
        var cases = from c in Cases()
                    from n in Gen.Choose(1, 700)
                    from threads in Gen.Choose(2, 9)
                    select (Parameters: c.Parameters with { N = n, PConn = c.Parameters.PConn / 10.0 }, c.Seed, Threads: threads);
        Check.One(Reproducible.Config, Prop.ForAll(Arb.From(cases), c =>
        {
            (string digest, int count) = Run(c.Parameters, c.Seed, "accelerated");
            spikes += count;
            Assert.Equal(digest, Run(c.Parameters, c.Seed, "accelerated", c.Threads).Digest);
        }));
        Assert.True(spikes > 100_000, $"{spikes} spikes");
    }

    // σ and gain are part of the state's digest; a violation ends both runs at the same step or the digests differ.
    private static (string Digest, int Spikes) Run(NetworkParameters parameters, ulong seed, string backend, int threads = 1)
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

        string state = StateDigest.Compute(network);
        return ($"{state} {recorder.Raster.ComputeDigest()} {network.SynapticEvents} {end}", recorder.Raster.Count);
    }

    private static Gen<(NetworkParameters Parameters, ulong Seed)> Cases() =>
        from n in Gen.Choose(1, 80)
        from inhibitory in Real(0.01, 0.99)
        from connected in Real(0.0, 1.0)
        from exc in Real(0.0, 6.0)
        from inh in Real(-1.0, 12.0)
        from rate in Real(0.0, 4000.0)
        from drive in Real(0.0, 20.0)
        from current in Real(-100.0, 900.0)
        from dt in Gen.Elements(0.025, 0.1, 0.3, 1.0)
        from slope in Real(0.5, 4.0)
        from target in Real(0.9, 1.2)
        from seed in Gen.Choose(0, int.MaxValue)
        select (new NetworkParameters
        {
            N = n,
            FracInhib = inhibitory,
            PConn = connected,
            WExcNS = exc,
            WInhNS = inh,
            ExtRateHz = rate,
            ExtWNS = drive,
            ExternalCurrentPA = current,
            DtMs = dt,
            AdEx = new AdExParameters { DeltaT_mV = slope },
            Criticality = new CriticalityParameters { SigmaTarget = target, EtaSigma = 0.05 },
        }, (ulong)seed);

    private static Gen<double> Real(double from, double to) =>
        Gen.Choose(0, 1_000_003).Select(i => from + ((to - from) * i / 1_000_003.0));
}
