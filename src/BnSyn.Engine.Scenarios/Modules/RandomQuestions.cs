using System.Numerics;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Every kind of draw, from seeds of every length.</summary>
internal static class RandomQuestions
{
    private static readonly BigInteger[] Seeds =
        [0, 1, 42, uint.MaxValue, (BigInteger)uint.MaxValue + 1, ulong.MaxValue, (BigInteger.One << 96) + 5, (BigInteger.One << 128) - 3, (BigInteger.One << 200) + (BigInteger.One << 130) + 7];

    // Both ways of rounding up and down: half of the draws are rejected where the count is just above a power of two.
    private static readonly (long Low, long High)[] Ranges =
        [(0, 1), (5, 6), (0, 2), (0, 3), (-7, 9), (0, 1000), (0, 1L << 31), (0, (1L << 31) + 1), (-5, (1L << 31) + 77), (0, 3_000_000_000), (0, uint.MaxValue), (10, (1L << 32) + 10)];

    private static readonly double[] Probabilities = [0.0, 1e-9, 0.1, 0.4999, 0.5, 0.5001, 0.9, 1.0];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. Seeds.Select(seed => new Question($"words of seed {seed}", answer => Words(answer, new RandomGenerator(seed)))),
        .. Seeds.Select(seed => new Question($"pool of seed {seed}", answer => Pool(answer, new SeedSequence(seed)))),
        new("a seed below zero", answer => answer.Try(() => _ = new SeedSequence(-1))),
        new("seeds of a network", answer =>
        {
            answer.Try(() => RandomStreams.FromSeed(-1));
            answer.Try(() => RandomStreams.FromSeed((BigInteger)uint.MaxValue + 1));
            answer.Add(RandomStreams.FromSeed(uint.MaxValue).NextUInt64());
            answer.Add(RandomStreams.FromSeed(0).NextUInt64());
        }),
        new("halves of words between doubles", Halves),
        .. Ranges.Select(range => new Question($"integers from {range.Low} to {range.High}", answer => Many(answer, generator => answer.Add(generator.NextInteger(range.Low, range.High)), 60))),
        new("integers of ranges that there are none of", answer =>
        {
            answer.Try(() => new RandomGenerator(1).NextInteger(3, 3));
            answer.Try(() => new RandomGenerator(1).NextInteger(4, 3));
            answer.Try(() => new RandomGenerator(1).NextInteger(0, (1L << 32) + 1));
        }),
        .. Probabilities.Select(p => new Question($"trials of probability {p.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}", answer => Many(answer, generator => answer.Add(generator.NextBernoulli(p)), 300))),
        new("trials of what is no probability", answer =>
        {
            answer.Try(() => new RandomGenerator(1).NextBernoulli(-1e-9));
            answer.Try(() => new RandomGenerator(1).NextBernoulli(1.0 + 1e-9));
            answer.Try(() => new RandomGenerator(1).NextBernoulli(double.NaN));
        }),
        new("normal draws, among them many of the wedges and of the tail", Normals),
        new("normal draws of a mean and a deviation", answer => Many(answer, generator => answer.Add(generator.NextNormal(-3.0, 2.5)), 50)),
        new("streams split from one", answer =>
        {
            foreach (var stream in RandomStreams.Split(new RandomGenerator(7), 5))
            {
                answer.Add(stream.NextUInt64());
            }

            answer.Try(() => RandomStreams.Split(new RandomGenerator(7), 0));
            answer.Try(() => answer.Add(RandomStreams.Split(new RandomGenerator(7), 1)[0].NextDouble()));
        }),
        .. new[] { 0, 1, 2, 3, 64, 1000, int.MaxValue }.Select(steps => new Question($"{steps} steps at once", answer =>
        {
            var generator = new RandomGenerator(3);
            generator.Stream.Skip(PcgJump.Of(steps));
            answer.Add(generator.NextUInt64());
        })),
        .. new[] { 0.0, double.Epsilon, 1e-300, 1.0 / (1L << 53), 0.25, 1.0 - (1.0 / (1L << 53)), 1.0, 2.0, -1.0 }.Select(p => new Question(
            $"bits below {p.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}", answer => Events(answer, p))),
        new("the tables of the ziggurat", answer =>
        {
            AddAll(answer, ZigguratDensities.Bits);
            AddAll(answer, ZigguratThresholds.Thresholds);
            AddAll(answer, ZigguratWidths.Bits);
        }),
        new("quantiles of the normal distribution", answer =>
        {
            uint[] words = [0, 1, 2, 3, uint.MaxValue, uint.MaxValue - 1, uint.MaxValue / 2, (uint.MaxValue / 2) + 1, 1 << 8, 1 << 16, 1 << 24];
            answer.Add(words.Select(NormalQuantile.Of).ToArray());
            answer.Add(Enumerable.Range(0, 4096).Select(i => NormalQuantile.Of((uint)i << 20)).ToArray());
            answer.Add(Enumerable.Range(0, 64).Select(i => NormalQuantile.Of(1U << (i / 2))).ToArray());
        }),
        new("counted words of neurons, at steps beyond 32 bits too", answer =>
        {
            foreach (var purpose in Enum.GetValues<DrawPurpose>())
            {
                var generator = new CounterGenerator((1UL << 40) + 9, (uint)purpose, 5);
                foreach (var step in new[] { 0L, 1L, (1L << 32) + 1, long.MaxValue })
                {
                    answer.Add((long)NeuronDraws.Word(generator, 777, step));
                    answer.Add((long)NeuronDraws.Word(generator, 0, step));
                    var words = new float[NeuronDraws.Group];
                    NeuronDraws.Words(generator, 12, step, words, Registers.Widest);
                    answer.Add(words);
                }
            }
        }),
    ];

    private static void AddAll(Answer answer, ReadOnlySpan<ulong> words)
    {
        foreach (var word in words)
        {
            answer.Add(word);
        }
    }

    private static void Words(Answer answer, RandomGenerator generator)
    {
        for (var i = 0; i < 40; i++)
        {
            answer.Add(generator.NextUInt64());
            answer.Add(generator.NextDouble());
        }
    }

    private static void Pool(Answer answer, SeedSequence seeds)
    {
        var state = new ulong[9];
        seeds.GenerateState(state);
        foreach (var word in seeds.Pool)
        {
            answer.Add((long)word);
        }

        foreach (var word in state)
        {
            answer.Add(word);
        }
    }

    private static void Halves(Answer answer)
    {
        var generator = new RandomGenerator(11);
        for (var i = 0; i < 20; i++)
        {
            answer.Add((long)generator.NextUInt32());
            answer.Add(generator.NextDouble());
            answer.Add((long)generator.NextUInt32());
        }
    }

    private static void Normals(Answer answer)
    {
        var generator = new RandomGenerator(5);
        var folded = 0UL;
        for (var i = 0; i < 100_000; i++)
        {
            // Every bit counts, and the order.
            folded = (BitOperations.RotateLeft(folded, 7) * 0x9E3779B97F4A7C15) + BitConverter.DoubleToUInt64Bits(generator.NextStandardNormal());
        }

        answer.Add(folded);
        answer.Add(generator.NextUInt64());
    }

    private static void Events(Answer answer, double probability)
    {
        foreach (var bits in new[] { 64, 128, 256, 512 })
        {
            var generator = new RandomGenerator(13);
            var draws = new EventDraws(new UniformThreshold(probability), 1003, new Registers(bits));
            var words = new ulong[16];
            draws.Fill(ref generator.Stream, words);
            foreach (var word in words)
            {
                answer.Add(word);
            }

            answer.Add(generator.NextUInt64());
        }
    }

    private static void Many(Answer answer, Action<RandomGenerator> draw, int times)
    {
        var generator = new RandomGenerator(17);
        for (var i = 0; i < times; i++)
        {
            draw(generator);
        }

        answer.Add(generator.NextUInt64());
    }
}
