using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>Eight binary32 numbers in one register of 256 bits.</summary>
internal readonly struct SingleLanes256(Vector256<float> value) : ISingleLanes<SingleLanes256>
{
    private readonly Vector256<float> _value = value;

    public static int Count => 8;

    private Vector256<uint> Words
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.AsUInt32();
    }

    public static SingleLanes256 operator +(SingleLanes256 left, SingleLanes256 right) => new(left._value + right._value);

    public static SingleLanes256 operator -(SingleLanes256 left, SingleLanes256 right) => new(left._value - right._value);

    public static SingleLanes256 operator *(SingleLanes256 left, SingleLanes256 right) => new(left._value * right._value);

    public static SingleLanes256 operator /(SingleLanes256 left, SingleLanes256 right) => new(left._value / right._value);

    public static SingleLanes256 Broadcast(float value) => new(Vector256.Create(value));

    public static SingleLanes256 Load(ref readonly float source) => new(Vector256.LoadUnsafe(in source));

    public static SingleLanes256 FusedMultiplyAdd(SingleLanes256 left, SingleLanes256 right, SingleLanes256 addend) =>
        new(Vector256.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static SingleLanes256 Sqrt(SingleLanes256 value) => new(Vector256.Sqrt(value._value));

    public static SingleLanes256 GreaterOrEqual(SingleLanes256 left, SingleLanes256 right) =>
        new(Vector256.GreaterThanOrEqual(left._value, right._value));

    public static SingleLanes256 Select(SingleLanes256 mask, SingleLanes256 whenTrue, SingleLanes256 whenFalse) =>
        new(Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    public static SingleLanes256 BroadcastWord(uint word) => new(Vector256.Create(word).AsSingle());

    public static SingleLanes256 LaneNumbers() =>
        new(Vector256.Create(0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U).AsSingle());

    public static SingleLanes256 AddWords(SingleLanes256 left, SingleLanes256 right) => new((left.Words + right.Words).AsSingle());

    public static SingleLanes256 SubtractWords(SingleLanes256 left, SingleLanes256 right) => new((left.Words - right.Words).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(ref SingleLanes256 a, ref SingleLanes256 b, int rotation)
    {
        Vector256<uint> right = b._value.AsUInt32();
        Vector256<uint> sum = a._value.AsUInt32() + right;
        a = new(sum.AsSingle());
        b = new((((right << rotation) | (right >>> (32 - rotation))) ^ sum).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes256 ShiftWordsLeft(SingleLanes256 words, int bits) => new((words.Words << bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes256 ShiftWordsRight(SingleLanes256 words, int bits) => new((words.Words >>> bits).AsSingle());

    public static SingleLanes256 WordsToNumbers(SingleLanes256 words) => new(Vector256.ConvertToSingle(words._value.AsInt32()));

    public void Store(ref float target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => (uint)_value.ExtractMostSignificantBits();
}
