using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Words;

/// <summary>Eight words in a 512-bit register.</summary>
internal readonly struct WordLanes512 : IWordLanes<WordLanes512>
{
    private readonly Vector512<ulong> _value;

    private WordLanes512(Vector512<ulong> value) => _value = value;

    public static bool IsSupported => Avx512DQ.IsSupported;

    public static int Count => 8;

    public static WordLanes512 operator +(WordLanes512 left, WordLanes512 right) => new(left._value + right._value);

    public static WordLanes512 operator &(WordLanes512 left, WordLanes512 right) => new(left._value & right._value);

    public static WordLanes512 operator |(WordLanes512 left, WordLanes512 right) => new(left._value | right._value);

    public static WordLanes512 operator ^(WordLanes512 left, WordLanes512 right) => new(left._value ^ right._value);

    public static WordLanes512 operator <<(WordLanes512 value, int bits) => new(value._value << bits);

    public static WordLanes512 operator >>>(WordLanes512 value, int bits) => new(value._value >>> bits);

    public static WordLanes512 Broadcast(ulong value) => new(Vector512.Create(value));

    public static WordLanes512 Load(ref readonly ulong words) => new(Vector512.LoadUnsafe(in words));

    public static WordLanes512 RotateRight(WordLanes512 value, WordLanes512 bits) =>
        new(Avx512F.RotateRightVariable(value._value, bits._value));

    public static WordLanes512 MultiplyHalves(WordLanes512 left, WordLanes512 right) =>
        new(Avx512F.Multiply(left._value.AsUInt32(), right._value.AsUInt32()));

    public static WordLanes512 MultiplyLowAndAdd(WordLanes512 left, WordLanes512 right, WordLanes512 other, WordLanes512 factor) =>
        new(Avx512DQ.MultiplyLow(left._value, right._value) + Avx512DQ.MultiplyLow(other._value, factor._value));

    // One instruction for the three operations.
    public static WordLanes512 JoinHalves(WordLanes512 low, WordLanes512 high) =>
        new(Vector512.ConditionalSelect(Vector512.Create(0xffffffffUL), low._value, high._value));

    public static ulong Below(WordLanes512 left, WordLanes512 right) =>
        Vector512.LessThan(left._value, right._value).ExtractMostSignificantBits();
}
