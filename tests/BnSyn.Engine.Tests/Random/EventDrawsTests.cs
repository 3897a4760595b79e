using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Words;
using BnSyn.Engine.Random;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Random;

/// <summary>Draws in chains against one draw after the other: the same events, the same stream afterwards.</summary>
public sealed class EventDrawsTests
{
    private delegate void Filler(Pcg64 stream, UniformThreshold threshold, Span<ulong> events);

    [Fact]
    public void EventsAndTheStreamAfterwardsAreThoseOfOneDrawAfterTheOther()
    {
        int happened = 0;
        Check.One(Reproducible.Config, Prop.ForAll(Arb.From(Cases()), c =>
        {
            var sequential = new RandomGenerator(c.Seed);
            var chained = new RandomGenerator(c.Seed);
            var draws = new EventDraws(new UniformThreshold(c.P), c.Count, Registers.Widest);
            var events = new ulong[(c.Count + 63) / 64];
            for (int round = 0; round < 3; round++)
            {
                Array.Fill(events, ulong.MaxValue); // what was there before must not matter
                draws.Fill(ref chained.Stream, events);
                for (int i = 0; i < 64 * events.Length; i++)
                {
                    bool expected = i < c.Count && sequential.NextDouble() < c.P;
                    Assert.True(expected == (((events[i / 64] >> i) & 1) != 0), $"draw {i} of {c.Count}, p = {c.P}");
                    happened += expected ? 1 : 0;
                }

                Assert.Equal(sequential.Stream.State, chained.Stream.State);
            }
        }));
        Assert.True(happened > 1000, $"{happened} events");
    }

    [Fact]
    public void ScalarChainsGiveTheWordsOfTheStream() => CheckWords(EventChains.Fill);

    [Fact]
    public void ChainsIn512BitRegistersGiveTheWordsOfTheStream() => CheckLanes<WordLanes512>();

    [Fact]
    public void ChainsIn256BitRegistersGiveTheWordsOfTheStream() => CheckLanes<WordLanes256>();

    private static void CheckLanes<TLanes>()
        where TLanes : struct, IWordLanes<TLanes>
    {
        Assert.SkipUnless(TLanes.IsSupported, "not on this processor");
        CheckWords((stream, threshold, events) => EventLanes<TLanes>.Fill(stream, threshold.Limit, events));
    }

    [Fact]
    public void JumpIsThatManySteps()
    {
        Pcg64 stepped = new RandomGenerator(9).Stream;
        Pcg64 start = stepped;
        for (int steps = 0; steps < 200; steps++)
        {
            Pcg64 jumped = start;
            jumped.Skip(PcgJump.Of(steps));
            Assert.Equal(stepped.State, jumped.State);
            stepped.NextUInt64();
        }
    }

    private static void CheckWords(Filler fill)
    {
        Pcg64 stream = new RandomGenerator(77).Stream;
        var threshold = new UniformThreshold(0.3);
        var events = new ulong[9];
        fill(stream, threshold, events);
        for (int i = 0; i < 64 * events.Length; i++)
        {
            Assert.Equal(threshold.IsAbove(stream.NextUInt64()), ((events[i / 64] >> i) & 1) != 0);
        }
    }

    private static Gen<(int Seed, int Count, double P)> Cases() =>
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(0, 300)
        from p in Gen.Elements(0.0, 2e-4, 0.03, 0.5, 0.999, 1.0, 3.0, double.NaN)
        select (seed, count, p);
}
