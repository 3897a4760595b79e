using BnSyn.Engine.Circuits.Randomness;
using BnSyn.Engine.Numerics;
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

    /// <summary>The counter of a neuron's word: its place, 0, and the two halves of the step. The halves are taken apart here by hand.</summary>
    [Theory]
    [InlineData(7L, 7u, 0u)]
    [InlineData(4294967295L, 4294967295u, 0u)]
    [InlineData(4294967296L, 0u, 1u)]
    [InlineData(4294967303L, 7u, 1u)]
    [InlineData(30064771079L, 7u, 7u)]
    [InlineData(9223372036854775807L, 4294967295u, 2147483647u)]
    public void WordsOfAStepAreThoseOfBothHalvesOfItsNumber(long step, uint low, uint high)
    {
        var generator = new CounterGenerator(12345, DrawPurpose.Spikes, 0);
        var x0 = SingleLanes1.BroadcastWord((5 * 16) + 3);
        var x1 = SingleLanes1.BroadcastWord(0);
        var x2 = SingleLanes1.BroadcastWord(low);
        var x3 = SingleLanes1.BroadcastWord(high);
        generator.Draw(ref x0, ref x1, ref x2, ref x3);
        uint[] words = [.. new[] { x0, x1, x2, x3 }.Select(lane => BitConverter.SingleToUInt32Bits(lane.Value))];

        Assert.Equal(words, Enumerable.Range(0, 4).Select(word => NeuronDraws.Word(generator, (5 * 64) + (16 * word) + 3, step)));
    }

    [Fact]
    public void StepsThatAreFourBillionApartDrawOtherWordsTogetherAndAlone()
    {
        var generator = new CounterGenerator(12345, DrawPurpose.Noise, 0);
        (float[] early, float[] late) = (new float[64], new float[64]);
        foreach (long step in new[] { 0L, 7L, uint.MaxValue })
        {
            NeuronDraws.Words(generator, 5, step, early, Registers.Widest);
            foreach (int high in new[] { 1, 2, 1 << 20 })
            {
                long later = step + ((long)high << 32);
                NeuronDraws.Words(generator, 5, later, late, Registers.Widest);

                // One of 64 words may be equal by chance, in one of 70 million such pairs of steps.
                Assert.Equal(64, early.Zip(late).Count(pair => BitConverter.SingleToUInt32Bits(pair.First) != BitConverter.SingleToUInt32Bits(pair.Second)));
                Assert.NotEqual(NeuronDraws.Word(generator, 320, step), NeuronDraws.Word(generator, 320, later));
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

    /// <summary>
    /// The quantiles of (m + 1/2) / 2^24 to 17 digits, computed with 40: at both ends of both polynomials, where each coefficient weighs
    /// most. The least of them moves its end by 2e-5 of the number.
    /// </summary>
    [Theory]
    [InlineData(0u, -5.419983174916868)]
    [InlineData(1u, -5.2201130606005404)]
    [InlineData(2u, -5.1246928184318429)]
    [InlineData(5u, -4.9740596803891582)]
    [InlineData(40u, -4.5721272305243732)]
    [InlineData(1000u, -3.8476240408811812)]
    [InlineData(14000u, -3.1435726764104166)]
    [InlineData(27000u, -2.9460397417189555)]
    [InlineData(28300u, -2.9314641985437025)]
    [InlineData(28500u, -2.9292761457681082)]
    [InlineData(40000u, -2.8222747109783545)]
    [InlineData(1000000u, -1.5581008250818631)]
    [InlineData(3000000u, -0.91989443313890283)]
    [InlineData(6000000u, -0.36480657475169458)]
    [InlineData(8388607u, -7.470334394666561e-8)]
    public void NormalNumbersHaveSixDigitsAtTheEndsOfBothPolynomials(uint number, double quantile)
    {
        // Near 0.5 the number is as small as the rounding of what it is computed from.
        double most = Math.Max(1e-6 * Math.Abs(quantile), 1e-12);
        Assert.Equal(quantile, NormalQuantile.Of(number << 8), most);
        Assert.Equal(-quantile, NormalQuantile.Of(~(number << 8)), most);
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
