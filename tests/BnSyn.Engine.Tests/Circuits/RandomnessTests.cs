using BnSyn.Engine.Circuits.Randomness;
using BnSyn.Engine.Numerics.Singles;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits;

/// <summary>The counter-based generator against its authors' answers, and the normal numbers made from it.</summary>
public sealed class RandomnessTests
{
    /// <summary>The answers of Random123's kat_vectors for threefry4x32 with 20 rounds.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0x9c6ca96au, 0xe17eae66u, 0xfc10ecd4u, 0x5256a7d8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x2a881696u, 0x57012287u, 0xf6c7446eu, 0xa16a6732u)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0x082efa98u, 0xec4e6c89u, 0x59cd1dbbu, 0xb8879579u, 0x86b5d00cu, 0xac8b6d84u)]
    public void GeneratorGivesTheKnownAnswers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint k2, uint k3, uint r0, uint r1, uint r2, uint r3)
    {
        var generator = new CounterGenerator(k0, k1, k2, k3);
        var x0 = SingleLanes1.BroadcastWord(c0);
        var x1 = SingleLanes1.BroadcastWord(c1);
        var x2 = SingleLanes1.BroadcastWord(c2);
        var x3 = SingleLanes1.BroadcastWord(c3);
        generator.Draw(ref x0, ref x1, ref x2, ref x3);
        uint[] words = [.. new[] { x0, x1, x2, x3 }.Select(lane => BitConverter.SingleToUInt32Bits(lane.Value))];
        Assert.Equal([r0, r1, r2, r3], words);
    }

    [Fact]
    public void NeuronsDrawTheSameTogetherAndAloneOnEveryWidth()
    {
        var generator = new CounterGenerator(12345, DrawPurpose.Noise, 0);
        var words = new float[64];
        foreach (long step in new[] { 0L, 7L, 1L << 40 })
        {
            Check<SingleLanes1>(step);
            Check<SingleLanes128>(step);
            Check<SingleLanes256>(step);
            Check<SingleLanes512>(step);
        }

        void Check<TLanes>(long step)
            where TLanes : struct, ISingleLanes<TLanes>
        {
            NeuronDraws.Words<TLanes>(generator, 5, step, words);
            for (int i = 0; i < words.Length; i++)
            {
                Assert.Equal(NeuronDraws.Word(generator, (5 * 64) + i, step), BitConverter.SingleToUInt32Bits(words[i]));
            }
        }
    }

    [Fact]
    public void WordsDifferBetweenSeedsPurposesNeuronsAndSteps()
    {
        var words = new HashSet<uint>();
        foreach (ulong seed in new ulong[] { 1, 2, 1UL << 40 })
        {
            foreach (DrawPurpose purpose in new[] { DrawPurpose.Noise, DrawPurpose.Spikes })
            {
                for (int neuron = 0; neuron < 100; neuron++)
                {
                    for (long step = 0; step < 10; step++)
                    {
                        words.Add(NeuronDraws.Word(new CounterGenerator(seed, purpose, 0), neuron, step));
                    }
                }
            }
        }

        // 6000 of 2^32: a repetition in about 240 such tests.
        Assert.Equal(6000, words.Count);
    }

    [Fact]
    public void NormalNumbersHaveTheMomentsAndTailsOfTheNormalDistribution()
    {
        const int Draws = 400_000;
        var generator = new CounterGenerator(9, DrawPurpose.Noise, 0);
        double[] z = [.. Enumerable.Range(0, Draws).Select(i => (double)NormalQuantile.Of(NeuronDraws.Word(generator, i, 3)))];

        // Five standard errors each.
        Assert.InRange(z.Average(), -5.0 / Math.Sqrt(Draws), 5.0 / Math.Sqrt(Draws));
        Assert.InRange(z.Average(x => x * x), 1.0 - (5.0 * Math.Sqrt(2.0 / Draws)), 1.0 + (5.0 * Math.Sqrt(2.0 / Draws)));
        Assert.InRange(z.Average(x => x * x * x), -5.0 * Math.Sqrt(15.0 / Draws), 5.0 * Math.Sqrt(15.0 / Draws));
        Assert.InRange(z.Average(x => x * x * x * x), 3.0 - (5.0 * Math.Sqrt(96.0 / Draws)), 3.0 + (5.0 * Math.Sqrt(96.0 / Draws)));
        Assert.InRange(z.Count(x => x > 3.0), Draws * 0.00135 * 0.8, Draws * 0.00135 * 1.2);
    }

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.841344746, 1.0)]
    [InlineData(0.998650102, 3.0)]
    [InlineData(0.9999683288, 4.0)]
    public void NormalNumberOfAProbabilityIsItsQuantile(double probability, double quantile)
    {
        Assert.Equal(quantile, NormalQuantile.Of((uint)(probability * uint.MaxValue)), 2e-3);
        Assert.Equal(-quantile, NormalQuantile.Of((uint)((1.0 - probability) * uint.MaxValue)), 2e-3);
    }

    [Fact]
    public void ExponentialAndLogarithmAreAccurateAndTheSameOnEveryWidth()
    {
        var x = new float[64];
        for (int i = 0; i < 2000; i++)
        {
            x[i % 64] = -i * 0.0435f;
            double exp = Math.Exp(x[i % 64]);
            Assert.InRange(SingleExponential.Exp(x[i % 64]), exp * (1.0 - 1.2e-7), exp * (1.0 + 1.2e-7));
            float y = 1e-6f + (i * 0.0005f);
            Assert.Equal(Math.Log(y), SingleLogarithm.Log(new SingleLanes1(y)).Value, 3e-6);
        }

        Assert.Equal(SingleExponential.Exp(-87.0f), SingleExponential.Exp(-1e9f));
        Same<SingleLanes128>();
        Same<SingleLanes256>();
        Same<SingleLanes512>();

        void Same<TLanes>()
            where TLanes : struct, ISingleLanes<TLanes>
        {
            var exp = new float[16];
            var normal = new float[16];
            for (int at = 0; at < 64; at += TLanes.Count)
            {
                SingleExponential.Exp(TLanes.Load(in x[at])).Store(ref exp[0]);
                NormalQuantile.Of(TLanes.Load(in x[at])).Store(ref normal[0]);
                for (int lane = 0; lane < TLanes.Count; lane++)
                {
                    Assert.Equal(SingleExponential.Exp(x[at + lane]), exp[lane]);
                    Assert.Equal(NormalQuantile.Of(BitConverter.SingleToUInt32Bits(x[at + lane])), normal[lane]);
                }
            }
        }
    }
}
