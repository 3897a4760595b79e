using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Lanes;

/// <summary>Two doubles in one register of 128 bits.</summary>
internal readonly struct Lanes128(Vector128<double> value) : ILanes<Lanes128>
{
    private readonly Vector128<double> _value = value;

    public static int Count => 2;

    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._value + right._value);

    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(left._value - right._value);

    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left._value * right._value);

    public static Lanes128 operator /(Lanes128 left, Lanes128 right) => new(left._value / right._value);

    public static Lanes128 operator &(Lanes128 left, Lanes128 right) => new(left._value & right._value);

    public static Lanes128 Broadcast(double value) => new(Vector128.Create(value));

    public static Lanes128 Load(ref readonly double source) => new(Vector128.LoadUnsafe(in source));

    public static Lanes128 FusedMultiplyAdd(Lanes128 left, Lanes128 right, Lanes128 addend) =>
        new(Vector128.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static Lanes128 Greater(Lanes128 left, Lanes128 right) => new(Vector128.GreaterThan(left._value, right._value));

    public static Lanes128 GreaterOrEqual(Lanes128 left, Lanes128 right) =>
        new(Vector128.GreaterThanOrEqual(left._value, right._value));

    public static Lanes128 Select(Lanes128 mask, Lanes128 whenTrue, Lanes128 whenFalse) =>
        new(Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    // The instruction gives its second operand where one is NaN.
    public static Lanes128 AtMost(Lanes128 limit, Lanes128 value) =>
        Sse2.IsSupported ? new(Sse2.Min(limit._value, value._value)) : Select(Greater(value, limit), limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllMagnitudesIn(Lanes128 value, double low, double high)
    {
        Vector128<double> magnitude = Vector128.Abs(value._value);
        return Vector128.GreaterThanOrEqualAll(magnitude, Vector128.Create(low))
            && Vector128.LessThanAll(magnitude, Vector128.Create(high));
    }

    // The instruction gives its second operand where one is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LargerMagnitude(Lanes128 magnitude, Lanes128 value)
    {
        var size = new Lanes128(Vector128.Abs(value._value));
        return Sse2.IsSupported ? new(Sse2.Max(size._value, magnitude._value)) : Select(Greater(size, magnitude), size, magnitude);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Mask(ulong bits)
    {
        Vector128<ulong> own = Vector128.Create(1UL, 2UL);
        return new(Vector128.Equals(Vector128.Create(bits) & own, own).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LookUp(Lanes128 integers, ref readonly ulong pairs, out Lanes128 first, out Lanes128 second)
    {
        Vector128<ulong> n = integers._value.AsUInt64();
        Vector128<ulong> at = (n & Vector128.Create(127UL)) << 1;
        Vector128<ulong> p0 = Vector128.LoadUnsafe(in pairs, (nuint)at.GetElement(0));
        Vector128<ulong> p1 = Vector128.LoadUnsafe(in pairs, (nuint)at.GetElement(1));
        first = new(Interleave.Low(p0, p1).AsDouble());
        second = new((Interleave.High(p0, p1) + (n << 45)).AsDouble());
    }

    public void Store(ref double target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => _value.ExtractMostSignificantBits();
}
