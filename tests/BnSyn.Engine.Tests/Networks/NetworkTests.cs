using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks;

public sealed class NetworkTests
{
    /// <summary>The texts of the original, and the first of two errors where both apply.</summary>
    public static TheoryData<string, NetworkParameters> InvalidParameters() => new()
    {
        { "N must be positive", new() { N = 0, FracInhib = 2 } },
        { "N must be positive", new() { N = -5 } },
        { "frac_inhib must be in (0,1)", new() { FracInhib = 0.0, DtMs = 0 } },
        { "frac_inhib must be in (0,1)", new() { FracInhib = 1.0 } },
        { "frac_inhib must be in (0,1)", new() { FracInhib = double.NaN } },
        { "dt_ms must be positive", new() { DtMs = 0.0 } },
        { "dt_ms must be positive", new() { DtMs = double.NaN } },
        { "w_exc_nS must be finite", new() { WExcNS = double.PositiveInfinity } },
        { "C_pF must be finite and greater than 0, got 0", new() { AdEx = new AdExParameters { C_pF = 0 } } },
        { "DeltaT_mV must be finite and greater than 0, got -1", new() { AdEx = new AdExParameters { DeltaT_mV = -1 } } },
        { "DeltaT_mV must be finite and at least 0.001, got 1E-300", new() { AdEx = new AdExParameters { DeltaT_mV = 1e-300 } } },
        { "p_conn must be in [0, 1], got 1.0000000000000002", new() { PConn = Math.BitIncrement(1.0) } },
        { "p_conn must be in [0, 1], got -0.1", new() { PConn = -0.1 } },
        { "p_conn must be in [0, 1], got NaN", new() { PConn = double.NaN } },
        { "ext_rate_hz must be finite and not negative, got -1", new() { ExtRateHz = -1.0 } },
        { "BNN0001: N = 2000000000 and p_conn = 0.3 make about 1200000000000000000 synapses, which do not fit in the memory\nabout ", new() { N = 2_000_000_000, PConn = 0.3 } },
        { "N must be in [1, 2147000000], got 2147000001", new() { N = 2_147_000_001 } },
        { "in_degree must be in [1, 199], got 200", new() { InDegree = 200 } },
        { "in_degree must be in [1, 199], got 0", new() { InDegree = 0 } },
        { "out_degree must be in [1, 199], got 200", new() { OutDegree = 200 } },
        { "out_degree must be in [1, 199], got 0", new() { OutDegree = 0 } },
        { "in_degree must be absent where out_degree is given, got 7", new() { InDegree = 7, OutDegree = 7 } },
        { "mg_mM must be finite and greater than 0, got NaN", new() { Synapses = new SynapseParameters { Mg_mM = double.NaN } } },
        { "gain_max must be finite and greater than 0, got 0", new() { Criticality = new() { GainMax = 0 } } },
    };

    [Fact]
    public void What_is_at_the_end_of_its_range_is_accepted()
    {
        Network network = Network.Create(
            new NetworkParameters { N = 4, FracInhib = 0.25, PConn = 1.0, ExtRateHz = 0.0, AdEx = new AdExParameters { DeltaT_mV = AdExParameters.SmallestDeltaT_mV } }, 1, "reference");
        network.Step();
        Assert.Equal(12, network.Connections().Count());
    }

    [Theory]
    [MemberData(nameof(InvalidParameters))]
    public void InvalidParameterIsNamed(string text, NetworkParameters parameters)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Network.Create(parameters, 1, "accelerated"));
        Assert.StartsWith(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownBackendNamesTheValidOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => Network.Create(new NetworkParameters(), 1, "gpu"));
        Assert.StartsWith("backend must be 'reference', 'accelerated' or 'single', got 'gpu'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeedAboveTheRangeIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Network.Create(new NetworkParameters(), 1UL << 32, "reference"));

    [Fact]
    public void CurrentOfWrongShapeIsRefusedWithTheOriginalText()
    {
        Network network = Network.Create(new NetworkParameters { N = 5 }, 1, "reference");
        var error = Assert.Throws<ArgumentException>(() => network.Step(new double[4]));
        Assert.StartsWith(
            "external_current_pA shape (4,) does not match number of neurons (5,)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CurrentVectorReplacesTheConstantCurrent()
    {
        Network constant = Network.Create(new NetworkParameters { N = 30, ExternalCurrentPA = 400 }, 5, "accelerated");
        Network vector = Network.Create(new NetworkParameters { N = 30, ExternalCurrentPA = 77 }, 5, "accelerated");
        double[] current = [.. Enumerable.Repeat(400.0, 30)];
        for (int i = 0; i < 200; i++)
        {
            constant.Step();
            vector.Step(current);
        }

        Assert.Equal(StateDigest.Compute(constant), StateDigest.Compute(vector));
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    [InlineData("single")]
    public void CurrentVectorHoldsForItsStepOnly(string backend)
    {
        Network strong = Network.Create(new NetworkParameters { N = 30, ExternalCurrentPA = 400 }, 5, backend);
        Network weak = Network.Create(new NetworkParameters { N = 30, ExternalCurrentPA = 77 }, 5, backend);
        for (int i = 0; i < 100; i++)
        {
            strong.Step([.. Enumerable.Repeat(77.0, 30)]);
            weak.Step();
            strong.Step();
            weak.Step([.. Enumerable.Repeat(400.0, 30)]);
        }

        Assert.Equal(StateDigest.Compute(strong), StateDigest.Compute(weak));
    }

    [Fact]
    public void NegligibleCurrentIsIgnored()
    {
        Network none = Network.Create(new NetworkParameters { N = 30 }, 5, "accelerated");
        Network tiny = Network.Create(new NetworkParameters { N = 30, ExternalCurrentPA = 1e-9 }, 5, "accelerated");
        none.Step();
        tiny.Step();
        Assert.Equal(StateDigest.Compute(none), StateDigest.Compute(tiny));
    }

    [Fact]
    public void SynapticEventsAreTheTargetsOfTheSpikesTakenIn()
    {
        var parameters = new NetworkParameters { N = 60, PConn = 0.3, ExternalCurrentPA = 600 };
        Network network = Network.Create(parameters, 9, "accelerated");
        ILookup<int, int> targets = network.Connections().ToLookup(c => c.Pre, c => c.Post);
        long expected = 0;
        for (int i = 0; i < 400; i++)
        {
            foreach (int source in network.Spikes)
            {
                expected += targets[source].Count();
            }

            network.Step();
            Assert.Equal(expected, network.SynapticEvents);
        }

        Assert.True(expected > 1000);
    }

    [Fact]
    public void SameSeedGivesTheSameRunAndAnotherSeedAnother()
    {
        var seeds = Arb.From(Gen.Choose(0, int.MaxValue));
        Check.One(Reproducible.Config.WithMaxTest(20), Prop.ForAll(seeds, seed =>
        {
            string first = Digest((ulong)seed);
            Assert.Equal(first, Digest((ulong)seed));
            Assert.NotEqual(first, Digest((ulong)seed + 1));
        }));
    }

    [Fact]
    public void StepReportsWhatHappened()
    {
        Network network = Network.Create(new NetworkParameters { N = 40, ExternalCurrentPA = 700 }, 2, "reference");
        int before = 0;
        for (int i = 0; i < 300; i++)
        {
            StepResult result = network.Step();
            Assert.Equal(before, result.A_t);
            Assert.Equal(network.Spikes.Length, result.A_t1);
            Assert.Equal(network.Sigma, result.Sigma);
            Assert.Equal(network.Gain, result.Gain);
            Assert.Equal(result.A_t1 / 40.0 / (0.1 / 1000.0), result.SpikeRateHz);
            Assert.Equal(i + 1, network.StepIndex);
            before = result.A_t1;
        }
    }

    private static string Digest(ulong seed)
    {
        Network network = Network.Create(new NetworkParameters { N = 25, ExternalCurrentPA = 500 }, seed, "accelerated");
        for (int i = 0; i < 100; i++)
        {
            network.Step();
        }

        return StateDigest.Compute(network);
    }
}
