using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Lanes;

/// <summary>Four doubles in one register of 256 bits.</summary>
internal readonly struct Lanes256(Vector256<double> value) : ILanes<Lanes256>
{
    private readonly Vector256<double> _value = value;

    public static int Count => 4;

    // The masks of the numbers 0 to 15.
    private static ReadOnlySpan<ulong> Masks =>
    [
        0, 0, 0, 0,
        ulong.MaxValue, 0, 0, 0,
        0, ulong.MaxValue, 0, 0,
        ulong.MaxValue, ulong.MaxValue, 0, 0,
        0, 0, ulong.MaxValue, 0,
        ulong.MaxValue, 0, ulong.MaxValue, 0,
        0, ulong.MaxValue, ulong.MaxValue, 0,
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0,
        0, 0, 0, ulong.MaxValue,
        ulong.MaxValue, 0, 0, ulong.MaxValue,
        0, ulong.MaxValue, 0, ulong.MaxValue,
        ulong.MaxValue, ulong.MaxValue, 0, ulong.MaxValue,
        0, 0, ulong.MaxValue, ulong.MaxValue,
        ulong.MaxValue, 0, ulong.MaxValue, ulong.MaxValue,
        0, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
    ];

    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._value + right._value);

    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left._value - right._value);

    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left._value * right._value);

    public static Lanes256 operator /(Lanes256 left, Lanes256 right) => new(left._value / right._value);

    public static Lanes256 operator &(Lanes256 left, Lanes256 right) => new(left._value & right._value);

    public static Lanes256 Broadcast(double value) => new(Vector256.Create(value));

    public static Lanes256 Load(ref readonly double source) => new(Vector256.LoadUnsafe(in source));

    public static Lanes256 FusedMultiplyAdd(Lanes256 left, Lanes256 right, Lanes256 addend) =>
        new(Vector256.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static Lanes256 Greater(Lanes256 left, Lanes256 right) => new(Vector256.GreaterThan(left._value, right._value));

    public static Lanes256 GreaterOrEqual(Lanes256 left, Lanes256 right) =>
        new(Vector256.GreaterThanOrEqual(left._value, right._value));

    // Where the mask was kept in a register the compiler does not know that it is one, and takes three instructions.
    public static Lanes256 Select(Lanes256 mask, Lanes256 whenTrue, Lanes256 whenFalse) =>
        Avx.IsSupported
            ? new(Avx.BlendVariable(whenFalse._value, whenTrue._value, mask._value))
            : new(Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    // The instruction gives its second operand where one is NaN.
    public static Lanes256 AtMost(Lanes256 limit, Lanes256 value) =>
        Avx.IsSupported ? new(Avx.Min(limit._value, value._value)) : Select(Greater(value, limit), limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllMagnitudesIn(Lanes256 value, double low, double high)
    {
        Vector256<double> magnitude = Vector256.Abs(value._value);
        return Vector256.GreaterThanOrEqualAll(magnitude, Vector256.Create(low))
            && Vector256.LessThanAll(magnitude, Vector256.Create(high));
    }

    // The instruction gives its second operand where one is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LargerMagnitude(Lanes256 magnitude, Lanes256 value)
    {
        var size = new Lanes256(Vector256.Abs(value._value));
        return Avx.IsSupported ? new(Avx.Max(size._value, magnitude._value)) : Select(Greater(size, magnitude), size, magnitude);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Mask(ulong bits)
    {
        // A shift and a load instead of moving the bits to a register, spreading and comparing them.
        nuint first = ((nuint)bits & 15) * (nuint)Count;
        return new(Vector256.LoadUnsafe(in MemoryMarshal.GetReference(Masks), first).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LookUp(Lanes256 integers, ref readonly ulong pairs, out Lanes256 first, out Lanes256 second)
    {
        Vector256<ulong> n = integers._value.AsUInt64();
        Vector256<ulong> at = (n & Vector256.Create(127UL)) << 1;

        // Whole pairs are loaded and then transposed: fewer and cheaper micro-operations than two gathers.
        Vector128<ulong> at01 = at.GetLower();
        Vector128<ulong> at23 = at.GetUpper();
        Vector256<ulong> p02 = Vector256.Create(
            Vector128.LoadUnsafe(in pairs, (nuint)at01.ToScalar()), Vector128.LoadUnsafe(in pairs, (nuint)at23.ToScalar()));
        Vector256<ulong> p13 = Vector256.Create(
            Vector128.LoadUnsafe(in pairs, (nuint)at01.GetElement(1)), Vector128.LoadUnsafe(in pairs, (nuint)at23.GetElement(1)));
        first = new(Interleave.Low(p02, p13).AsDouble());
        second = new((Interleave.High(p02, p13) + (n << 45)).AsDouble());
    }

    public void Store(ref double target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => _value.ExtractMostSignificantBits();
}
