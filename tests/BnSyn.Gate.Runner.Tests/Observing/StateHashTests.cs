using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Observing;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class StateHashTests
{
    /// <summary>Steps after the changed one: by chance alone 16 bytes agree once in 10^38.</summary>
    private const int StepsAfter = 16;

    /// <summary>Committed baselines hold such trails: another way to make them needs another name in <see cref="StateAlgorithms.Trail"/>.</summary>
    [Fact]
    public void A_trail_is_made_as_the_name_of_its_algorithm_says()
    {
        State nine = new([-65.3, 0.1, 2, 3, 4, 5, 6, 7, 8.5], [7, -1]);
        State one = new([0.5], []);

        Assert.Equal("chain-of-8-lanes", StateAlgorithms.Trail);
        Assert.Equal("4DCAC779", Convert.ToHexString(Hash([nine, one, nine, one]).Trail));
    }

    [Fact]
    public void The_same_writes_give_the_same_trail_and_digest() =>
        Prop.ForAll<double[], int[]>((reals, integers) =>
        {
            var (first, second) = (Hash([new(reals, integers)]), Hash([new([.. reals], [.. integers])]));
            return first.Trail.SequenceEqual(second.Trail) && first.Digest.SequenceEqual(second.Digest);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_changed_bit_of_a_double_changes_the_trail_and_the_digest() =>
        Prop.ForAll<NonEmptyArray<double>, int>((values, bit) =>
        {
            var changed = (double[])values.Get.Clone();
            var word = (uint)bit % (uint)changed.Length;
            changed[word] = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(changed[word]) ^ (1UL << (bit & 63)));
            return AreApart(new(values.Get, []), new(changed, []));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_changed_bit_of_an_integer_changes_the_trail_and_the_digest() =>
        Prop.ForAll<NonEmptyArray<int>, int>((values, bit) =>
        {
            var changed = (int[])values.Get.Clone();
            changed[(uint)bit % (uint)changed.Length] ^= 1 << (bit & 31);
            return AreApart(new([], values.Get), new([], changed));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_spike_that_moves_to_the_next_step_is_remembered()
    {
        State[] early = [new([], [7]), new([], [])];
        State[] late = [new([], []), new([], [7])];

        Assert.NotEqual(Hash([.. early, .. Rest]).Trail[^8..], Hash([.. late, .. Rest]).Trail[^8..]);
    }

    [Fact]
    public void A_difference_is_remembered_when_the_states_agree_again()
    {
        State same = new([1.0], [2]);

        var trails = (Hash([new([0.0], []), same, .. Rest]).Trail, Hash([new([-0.0], []), same, .. Rest]).Trail);

        Assert.NotEqual(trails.Item1[^8..], trails.Item2[^8..]);
    }

    [Fact]
    public void The_digest_is_the_SHA_256_of_the_last_state_in_little_endian_order()
    {
        double[] reals = [-65.3, double.NaN, -0.0, double.Epsilon];
        int[] integers = [0, -1, int.MaxValue];
        var bytes = new byte[(reals.Length * sizeof(double)) + (integers.Length * sizeof(int))];
        for (var i = 0; i < reals.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), reals[i]);
        }

        for (var i = 0; i < integers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((reals.Length * sizeof(double)) + (i * sizeof(int))), integers[i]);
        }

        Assert.Equal(SHA256.HashData(bytes), Hash([new([1, 2, 3], [4]), new(reals, integers)]).Digest);
    }

    [Fact]
    public void The_word_of_a_state_is_the_same_whatever_came_before_it()
    {
        using var hash = new StateHash();
        using var before = new Stated(new([1.5], [3]));
        using var simulation = new Stated(new([-65.3, 0.1, 2, 3, 4, 5, 6, 7, 8.5], [7]));
        hash.Trace(before, isLast: false);
        hash.Trace(simulation, isLast: false);

        Assert.Equal(StateHash.WordOf(simulation), hash.StateWord);
        Assert.NotEqual(StateHash.WordOf(before), hash.StateWord);
    }

    private static IEnumerable<State> Rest => Enumerable.Repeat(new State([0.5], [1]), StepsAfter);

    private static bool AreApart(State first, State second) =>
        !Hash([first, .. Rest]).Trail.SequenceEqual(Hash([second, .. Rest]).Trail)
        && !Hash([first]).Digest.SequenceEqual(Hash([second]).Digest);

    private static (byte[] Trail, byte[] Digest) Hash(IReadOnlyList<State> states)
    {
        using var hash = new StateHash();
        var trail = new byte[states.Count];
        for (var i = 0; i < trail.Length; i++)
        {
            using var simulation = new Stated(states[i]);
            hash.Trace(simulation, isLast: i == trail.Length - 1);
            trail[i] = hash.TrailByte;
        }

        return (trail, hash.GetDigest());
    }

    /// <summary>What one step writes.</summary>
    private sealed record State(double[] Reals, int[] Integers);

    [Fact]
    public void A_name_is_not_part_of_the_state()
    {
        double[] reals = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        int[] integers = [3, -4];

        var unnamed = HashOf(sink =>
        {
            sink.Write(reals);
            sink.Write(integers);
        });

        Assert.Equal(unnamed, HashOf(sink =>
        {
            sink.Write("V", reals);
            sink.Write("spikes", integers);
        }));
    }

    [Fact]
    public void One_changed_bit_of_a_single_of_a_long_or_of_a_truth_changes_the_hash_and_the_digest()
    {
        AssertApart(sink => sink.Write("x", [1.0f, 2.0f]), sink => sink.Write("x", [1.0f, MathF.BitIncrement(2.0f)]));
        AssertApart(sink => sink.Write("x", [1L << 40]), sink => sink.Write("x", [(1L << 40) + 1]));
        AssertApart(sink => sink.Write("x", [true, false]), sink => sink.Write("x", [true, true]));
    }

    [Fact]
    public void A_truth_is_the_same_whatever_byte_native_code_left_in_it() => Assert.Equal(
        HashOf(sink => sink.Write("x", [true])),
        HashOf(sink => sink.Write("x", MemoryMarshal.Cast<byte, bool>([(byte)2]))));

    private static void AssertApart(Action<IStateSink> one, Action<IStateSink> other)
    {
        var (first, second) = (HashOf(one), HashOf(other));
        Assert.NotEqual(first.Word, second.Word);
        Assert.NotEqual(first.Digest, second.Digest);
    }

    private static (ulong Word, string Digest) HashOf(Action<IStateSink> write)
    {
        using var hash = new StateHash();
        using var simulation = new Writing(write);
        hash.Trace(simulation, isLast: true);
        return (hash.StateWord, Convert.ToHexString(hash.GetDigest()));
    }

    private sealed class Writing(Action<IStateSink> write) : ITracedSimulation
    {
        public void Trace(IStateSink sink) => write(sink);

        public void Advance(int steps) => throw new NotSupportedException();

        public void Observe(IObservationSink sink) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }

    private sealed class Stated(State state) : ITracedSimulation
    {
        public void Trace(IStateSink sink)
        {
            sink.Write(state.Reals);
            sink.Write(state.Integers);
        }

        public void Advance(int steps) => throw new NotSupportedException();

        public void Observe(IObservationSink sink) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
