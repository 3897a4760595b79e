using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Plans;

/// <summary>A word for every neuron and step, drawn together and alone.</summary>
public sealed class NeuronDrawsTests
{
    [Fact]
    public void NeuronsDrawTheSameTogetherAndAloneOnEveryWidth()
    {
        var generator = new CounterGenerator(12345, (uint)DrawPurpose.Noise, 0);
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
        var generator = new CounterGenerator(12345, (uint)DrawPurpose.Spikes, 0);
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
        var generator = new CounterGenerator(12345, (uint)DrawPurpose.Noise, 0);
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
                        words.Add(NeuronDraws.Word(new CounterGenerator(seed, (uint)purpose, 0), neuron, step));
                    }
                }
            }
        }

        // 6000 of 2^32: a repetition in about 240 such tests.
        Assert.Equal(6000, words.Count);
    }
}
