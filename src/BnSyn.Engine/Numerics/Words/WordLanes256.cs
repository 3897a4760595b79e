using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Words;

/// <summary>Four words in a 256-bit register.</summary>
internal readonly struct WordLanes256 : IWordLanes<WordLanes256>
{
    private readonly Vector256<ulong> _value;

    private WordLanes256(Vector256<ulong> value) => _value = value;

    public static bool IsSupported => Avx2.IsSupported;

    public static int Count => 4;

    public static WordLanes256 operator +(WordLanes256 left, WordLanes256 right) => new(left._value + right._value);

    public static WordLanes256 operator &(WordLanes256 left, WordLanes256 right) => new(left._value & right._value);

    public static WordLanes256 operator |(WordLanes256 left, WordLanes256 right) => new(left._value | right._value);

    public static WordLanes256 operator ^(WordLanes256 left, WordLanes256 right) => new(left._value ^ right._value);

    public static WordLanes256 operator <<(WordLanes256 value, int bits) => new(value._value << bits);

    public static WordLanes256 operator >>>(WordLanes256 value, int bits) => new(value._value >>> bits);

    public static WordLanes256 Broadcast(ulong value) => new(Vector256.Create(value));

    public static WordLanes256 Load(ref readonly ulong words) => new(Vector256.LoadUnsafe(in words));

    // Left by 1 and then by 63 - bits, which is 63 ^ bits: no bits to turn by is no special case, and nothing is subtracted.
    public static WordLanes256 RotateRight(WordLanes256 value, WordLanes256 bits) =>
        new(Avx2.ShiftRightLogicalVariable(value._value, bits._value)
            | Avx2.ShiftLeftLogicalVariable(value._value + value._value, Vector256.Create(63UL) ^ bits._value));

    public static WordLanes256 MultiplyHalves(WordLanes256 left, WordLanes256 right) =>
        new(Avx2.Multiply(left._value.AsUInt32(), right._value.AsUInt32()));

    // There is no such instruction. The four products that only reach the upper halves are made two by two, with the halves of one factor changed over;
    // those of two upper halves lie beyond the word.
    public static WordLanes256 MultiplyLowAndAdd(WordLanes256 left, WordLanes256 right, WordLanes256 other, WordLanes256 factor)
    {
        Vector256<ulong> crossed = (Crossed(left, right) + Crossed(other, factor)).AsUInt64();
        return new(MultiplyHalves(left, right)._value + MultiplyHalves(other, factor)._value
            + (crossed << 32) + (crossed & Vector256.Create(0xffffffff00000000UL)));
    }

    public static WordLanes256 JoinHalves(WordLanes256 low, WordLanes256 high) =>
        new(Avx2.Blend(low._value.AsUInt32(), high._value.AsUInt32(), 0b1010_1010).AsUInt64());

    public static ulong Below(WordLanes256 left, WordLanes256 right) =>
        Vector256.LessThan(left._value.AsInt64(), right._value.AsInt64()).ExtractMostSignificantBits();

    private static Vector256<uint> Crossed(WordLanes256 left, WordLanes256 right) =>
        Avx2.MultiplyLow(left._value.AsUInt32(), Avx2.Shuffle(right._value.AsUInt32(), 0b10_11_00_01));
}
