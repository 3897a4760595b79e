using System.Text.Json;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Synapses;

public sealed class SynapseGoldenTests
{
    [Fact]
    public void DecayGivesTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_exp_decay").GetProperty("cases").EnumerateArray())
        {
            double factor = ExponentialDecay.Factor(golden.GetProperty("dt").GetDouble(), golden.GetProperty("tau").GetDouble());
            Assert.Equal(golden.GetProperty("factor").GetString(), Hex.Of([factor]));
            double[] g = golden.Doubles("g");
            ExponentialDecay.Apply(g, factor);
            Assert.Equal(golden.GetProperty("out").GetString(), Hex.Of(g));
        }
    }

    [Theory]
    [InlineData("tau=0", 0.1, 0.0, 1.0)]
    [InlineData("tau=-1", 0.1, -1.0, 1.0)]
    [InlineData("tau=inf", 0.1, double.PositiveInfinity, 1.0)]
    [InlineData("dt=-0.1", -0.1, 1.0, 1.0)]
    [InlineData("dt=nan", double.NaN, 1.0, 1.0)]
    [InlineData("g nan", 0.1, 1.0, double.NaN)]
    public void InvalidDecayIsRefusedWithTheOriginalText(string errorCase, double dt, double tau, double g)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => ExponentialDecay.Apply([g], ExponentialDecay.Factor(dt, tau)));
        Assert.StartsWith(GoldenFile.Message("mod_exp_decay", errorCase), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MagnesiumBlockGivesTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_nmda_mg_block").GetProperty("cases").EnumerateArray())
        {
            var block = new MagnesiumBlock(golden.GetProperty("mg_mM").GetDouble());
            double[] open = [.. golden.Doubles("V").Select(block.OpenFraction)];
            Assert.Equal(golden.GetProperty("out").GetString(), Hex.Of(open));
        }
    }

    [Fact]
    public void UndelayedSynapsesGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_conductance_synapses").GetProperty("cases").EnumerateArray())
        {
            var parameters = new SynapseParameters { Delay_ms = golden.GetProperty("delay_ms").GetDouble() };
            var synapses = new UndelayedConductanceSynapses(golden.GetProperty("N").GetInt32(), parameters, golden.GetProperty("dt_ms").GetDouble());
            Assert.Equal(golden.GetProperty("delay_steps").GetInt32(), synapses.DelaySteps);
            foreach ((JsonElement queued, JsonElement expected) in
                golden.GetProperty("queued").EnumerateArray().Zip(golden.GetProperty("out_3xN").EnumerateArray()))
            {
                if (queued.ValueKind != JsonValueKind.Null)
                {
                    synapses.QueueEvents(Hex.Doubles(queued.GetString()!));
                }

                synapses.Step();
                Assert.Equal(expected.GetString(), Hex.Of(synapses.GAmpa) + Hex.Of(synapses.GNmda) + Hex.Of(synapses.GGabaa));
            }

            double[] V = golden.Doubles("V");
            var current = new double[V.Length];
            synapses.Current(V, current);
            Assert.Equal(golden.GetProperty("current").GetString(), Hex.Of(current));
        }
    }

    [Theory]
    [InlineData("N=0", 0, 0.1, 0)]
    [InlineData("dt=0", 3, 0.0, 3)]
    [InlineData("shape", 3, 0.1, 2)]
    public void InvalidConductanceSynapsesAreRefusedWithTheOriginalText(string errorCase, int n, double dt, int incoming)
    {
        var error = Assert.ThrowsAny<ArgumentException>(
            () => new UndelayedConductanceSynapses(n, new SynapseParameters(), dt).QueueEvents(new double[incoming]));
        Assert.StartsWith(GoldenFile.Message("mod_conductance_synapses", errorCase), error.Message, StringComparison.Ordinal);
    }
}
