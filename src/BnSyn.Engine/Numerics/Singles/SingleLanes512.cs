using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>Sixteen binary32 numbers in one register of 512 bits.</summary>
internal readonly struct SingleLanes512(Vector512<float> value) : ISingleLanes<SingleLanes512>
{
    private readonly Vector512<float> _value = value;

    public static int Count => 16;

    private Vector512<uint> Words
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.AsUInt32();
    }

    public static SingleLanes512 operator +(SingleLanes512 left, SingleLanes512 right) => new(left._value + right._value);

    public static SingleLanes512 operator -(SingleLanes512 left, SingleLanes512 right) => new(left._value - right._value);

    public static SingleLanes512 operator *(SingleLanes512 left, SingleLanes512 right) => new(left._value * right._value);

    public static SingleLanes512 operator /(SingleLanes512 left, SingleLanes512 right) => new(left._value / right._value);

    public static SingleLanes512 Broadcast(float value) => new(Vector512.Create(value));

    public static SingleLanes512 Load(ref readonly float source) => new(Vector512.LoadUnsafe(in source));

    public static SingleLanes512 FusedMultiplyAdd(SingleLanes512 left, SingleLanes512 right, SingleLanes512 addend) =>
        new(Vector512.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static SingleLanes512 Sqrt(SingleLanes512 value) => new(Vector512.Sqrt(value._value));

    public static SingleLanes512 GreaterOrEqual(SingleLanes512 left, SingleLanes512 right) =>
        new(Vector512.GreaterThanOrEqual(left._value, right._value));

    public static SingleLanes512 Select(SingleLanes512 mask, SingleLanes512 whenTrue, SingleLanes512 whenFalse) =>
        new(Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    public static SingleLanes512 BroadcastWord(uint word) => new(Vector512.Create(word).AsSingle());

    public static SingleLanes512 LaneNumbers() =>
        new(Vector512.Create(0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U, 14U, 15U).AsSingle());

    public static SingleLanes512 AddWords(SingleLanes512 left, SingleLanes512 right) => new((left.Words + right.Words).AsSingle());

    public static SingleLanes512 SubtractWords(SingleLanes512 left, SingleLanes512 right) => new((left.Words - right.Words).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(ref SingleLanes512 a, ref SingleLanes512 b, int rotation)
    {
        Vector512<uint> right = b._value.AsUInt32();
        Vector512<uint> sum = a._value.AsUInt32() + right;
        a = new(sum.AsSingle());
        b = new((((right << rotation) | (right >>> (32 - rotation))) ^ sum).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes512 ShiftWordsLeft(SingleLanes512 words, int bits) => new((words.Words << bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes512 ShiftWordsRight(SingleLanes512 words, int bits) => new((words.Words >>> bits).AsSingle());

    public static SingleLanes512 WordsToNumbers(SingleLanes512 words) => new(Vector512.ConvertToSingle(words._value.AsInt32()));

    public void Store(ref float target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => (uint)_value.ExtractMostSignificantBits();
}
