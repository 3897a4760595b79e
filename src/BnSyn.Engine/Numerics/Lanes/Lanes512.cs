using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Lanes;

/// <summary>Eight doubles in one register of 512 bits.</summary>
internal readonly struct Lanes512(Vector512<double> value) : ILanes<Lanes512>
{
    private readonly Vector512<double> _value = value;

    public static int Count => 8;

    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._value + right._value);

    public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left._value - right._value);

    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left._value * right._value);

    public static Lanes512 operator /(Lanes512 left, Lanes512 right) => new(left._value / right._value);

    public static Lanes512 operator &(Lanes512 left, Lanes512 right) => new(left._value & right._value);

    public static Lanes512 Broadcast(double value) => new(Vector512.Create(value));

    public static Lanes512 Load(ref readonly double source) => new(Vector512.LoadUnsafe(in source));

    public static Lanes512 FusedMultiplyAdd(Lanes512 left, Lanes512 right, Lanes512 addend) =>
        new(Vector512.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static Lanes512 Greater(Lanes512 left, Lanes512 right) => new(Vector512.GreaterThan(left._value, right._value));

    public static Lanes512 GreaterOrEqual(Lanes512 left, Lanes512 right) =>
        new(Vector512.GreaterThanOrEqual(left._value, right._value));

    public static Lanes512 Select(Lanes512 mask, Lanes512 whenTrue, Lanes512 whenFalse) =>
        new(Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    // The instruction gives its second operand where one is NaN.
    public static Lanes512 AtMost(Lanes512 limit, Lanes512 value) =>
        Avx512F.IsSupported ? new(Avx512F.Min(limit._value, value._value)) : Select(Greater(value, limit), limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllMagnitudesIn(Lanes512 value, double low, double high)
    {
        Vector512<double> magnitude = Vector512.Abs(value._value);
        return Vector512.GreaterThanOrEqualAll(magnitude, Vector512.Create(low))
            && Vector512.LessThanAll(magnitude, Vector512.Create(high));
    }

    // The instruction gives its second operand where one is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LargerMagnitude(Lanes512 magnitude, Lanes512 value)
    {
        var size = new Lanes512(Vector512.Abs(value._value));
        return Avx512F.IsSupported ? new(Avx512F.Max(size._value, magnitude._value)) : Select(Greater(size, magnitude), size, magnitude);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Mask(ulong bits)
    {
        Vector512<ulong> own = Vector512.Create(1UL, 2UL, 4UL, 8UL, 16UL, 32UL, 64UL, 128UL);
        return new(Vector512.Equals(Vector512.Create(bits) & own, own).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LookUp(Lanes512 integers, ref readonly ulong pairs, out Lanes512 first, out Lanes512 second)
    {
        Vector512<ulong> n = integers._value.AsUInt64();
        Vector512<ulong> at = (n & Vector512.Create(127UL)) << 1;

        // Through memory: eight extractions from a register cost more than one store and eight loads.
        ref ulong index = ref Unsafe.As<Vector512<ulong>, ulong>(ref at);

        // Whole pairs are loaded and then transposed: fewer and cheaper micro-operations than two gathers.
        Vector512<ulong> even = Four(in pairs, ref index);
        Vector512<ulong> odd = Four(in pairs, ref Unsafe.Add(ref index, 1));
        first = new(Interleave.Low(even, odd).AsDouble());
        second = new((Interleave.High(even, odd) + (n << 45)).AsDouble());
    }

    public void Store(ref double target) => _value.StoreUnsafe(ref target);

    public uint ToBits() => (uint)_value.ExtractMostSignificantBits();

    // Every other index. Not Vector512.Create: it leaves the result depending on what the register held before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Four(ref readonly ulong pairs, ref ulong index) =>
        Two(in pairs, index, Unsafe.Add(ref index, 2)).ToVector512Unsafe()
            .WithUpper(Two(in pairs, Unsafe.Add(ref index, 4), Unsafe.Add(ref index, 6)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Two(ref readonly ulong pairs, ulong a, ulong b) =>
        Vector256.Create(Vector128.LoadUnsafe(in pairs, (nuint)a), Vector128.LoadUnsafe(in pairs, (nuint)b));
}
