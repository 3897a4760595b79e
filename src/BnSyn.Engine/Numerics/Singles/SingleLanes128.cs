using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>Four binary32 numbers in one register of 128 bits.</summary>
internal readonly struct SingleLanes128(Vector128<float> value) : ISingleLanes<SingleLanes128>
{
    private readonly Vector128<float> _value = value;

    public static int Count => 4;

    private Vector128<uint> Words
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.AsUInt32();
    }

    public static SingleLanes128 operator +(SingleLanes128 left, SingleLanes128 right) => new(left._value + right._value);

    public static SingleLanes128 operator -(SingleLanes128 left, SingleLanes128 right) => new(left._value - right._value);

    public static SingleLanes128 operator *(SingleLanes128 left, SingleLanes128 right) => new(left._value * right._value);

    public static SingleLanes128 operator /(SingleLanes128 left, SingleLanes128 right) => new(left._value / right._value);

    public static SingleLanes128 Broadcast(float value) => new(Vector128.Create(value));

    public static SingleLanes128 Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    public static SingleLanes128 FusedMultiplyAdd(SingleLanes128 left, SingleLanes128 right, SingleLanes128 addend) =>
        new(Vector128.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static SingleLanes128 Sqrt(SingleLanes128 value) => new(Vector128.Sqrt(value._value));

    public static SingleLanes128 GreaterOrEqual(SingleLanes128 left, SingleLanes128 right) =>
        new(Vector128.GreaterThanOrEqual(left._value, right._value));

    public static SingleLanes128 Select(SingleLanes128 mask, SingleLanes128 whenTrue, SingleLanes128 whenFalse) =>
        new(Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    public static SingleLanes128 BroadcastWord(uint word) => new(Vector128.Create(word).AsSingle());

    public static SingleLanes128 LaneNumbers() =>
        new(Vector128.Create(0U, 1U, 2U, 3U).AsSingle());

    public static SingleLanes128 AddWords(SingleLanes128 left, SingleLanes128 right) => new((left.Words + right.Words).AsSingle());

    public static SingleLanes128 SubtractWords(SingleLanes128 left, SingleLanes128 right) => new((left.Words - right.Words).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(ref SingleLanes128 a, ref SingleLanes128 b, int rotation)
    {
        Vector128<uint> right = b._value.AsUInt32();
        Vector128<uint> sum = a._value.AsUInt32() + right;
        a = new(sum.AsSingle());
        b = new((((right << rotation) | (right >>> (32 - rotation))) ^ sum).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes128 ShiftWordsLeft(SingleLanes128 words, int bits) => new((words.Words << bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLanes128 ShiftWordsRight(SingleLanes128 words, int bits) => new((words.Words >>> bits).AsSingle());

    public static SingleLanes128 WordsToNumbers(SingleLanes128 words) => new(Vector128.ConvertToSingle(words._value.AsInt32()));

    public void Store(ref float target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => (uint)_value.ExtractMostSignificantBits();
}
