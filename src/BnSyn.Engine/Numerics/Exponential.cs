using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics.Lanes;

namespace BnSyn.Engine.Numerics;

/// <summary>
/// exp(x) with the same bits on every machine; the only exponential of the engine.
/// </summary>
/// <remarks>
/// <para>
/// x = (128·m + k)·ln 2/128 + r with |r| ≤ ln 2/256, then exp(x) = 2^m · 2^(k/128) · exp(r), where exp(r) is a polynomial of
/// degree five. The error is below 0.52 ulp. The platform's exp and NumPy's differ between processors (vector kernels, with or
/// without fused multiply-add); <see cref="Math.FusedMultiplyAdd(double, double, double)"/> is exact by definition, in
/// hardware or not, so nothing here can differ.
/// </para>
/// <para>Algorithm and coefficients: ARM optimized routines, MIT (see THIRD-PARTY-NOTICES.md).</para>
/// </remarks>
public static class Exponential
{
    private const double InverseLn2TimesN = 128.0 * 1.4426950408889634; // N/ln 2 = 128 · 0x1.71547652b82fep0
    private const double RoundToInteger = 6755399441055744.0; // 0x1.8p52: adding it rounds to an integer in the low bits
    private const double NegativeLn2HighOverN = -0.005415212348111709; // -0x1.62e42fefa0000p-8
    private const double NegativeLn2LowOverN = -1.2864023111638346e-14; // -0x1.cf79abc9e3b3ap-47
    private const double C2 = 0.49999999999996786; // 0x1.ffffffffffdbdp-2
    private const double C3 = 0.16666666666665886; // 0x1.555555555543cp-3
    private const double C4 = 0.0416666808410674; // 0x1.55555cf172b91p-5
    private const double C5 = 0.008333335853059549; // 0x1.1111167a4d017p-7

    // Exponent fields (without sign) of 2^-54, 512 and 1024: outside [2^-54, 512) the fast path is left.
    private const uint TinyExponent = 0x3c9;
    private const uint LargeExponent = 0x408;
    private const uint HugeExponent = 0x409;

    /// <summary>The exponential of <paramref name="x"/>.</summary>
    /// <param name="x">Any double. NaN gives NaN, +∞ gives +∞, -∞ gives 0.</param>
    /// <returns>
    /// exp(x), within 0.52 ulp; +∞ above 709.78…, gradual underflow below -708.39… and 0 below -745.13….
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        uint exponent = (uint)(BitConverter.DoubleToUInt64Bits(x) >> 52) & 0x7ff;
        if (exponent - TinyExponent >= LargeExponent - TinyExponent)
        {
            return ExpOutsideFastRange(x, exponent);
        }

        double tail = Reduce(x, out ulong scaleBits, out _);
        double scale = BitConverter.UInt64BitsToDouble(scaleBits);
        return Math.FusedMultiplyAdd(scale, tail, scale);
    }

    /// <summary>The exponential of every lane, with the bits of <see cref="Exp(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes> =>
        IsInFastRange(x) ? ExpInFastRange(x) : ExpLaneByLane(x);

    /// <summary>Whether <see cref="ExpInFastRange"/> may be used: |x| &lt; 512 in every lane.</summary>
    /// <remarks>Tiny arguments need no other body: the polynomial of one below 2^-54 is so small that the sum rounds to 1, as 1 + x does.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInFastRange<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes> => TLanes.AllMagnitudesIn(x, 0.0, 512.0);

    /// <summary>The vector body of <see cref="Exp(double)"/>: the same operations in the same order.</summary>
    /// <remarks>For loops that ask <see cref="IsInFastRange"/> themselves: a call in a loop empties its registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes ExpInFastRange<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes integers = TLanes.FusedMultiplyAdd(
            TLanes.Broadcast(InverseLn2TimesN), x, TLanes.Broadcast(RoundToInteger));
        TLanes.LookUp(
            integers, in MemoryMarshal.GetReference(ExponentialTable.Pairs), out TLanes entryTail, out TLanes scale);
        TLanes shifted = integers - TLanes.Broadcast(RoundToInteger);
        TLanes r = TLanes.FusedMultiplyAdd(
            shifted,
            TLanes.Broadcast(NegativeLn2LowOverN),
            TLanes.FusedMultiplyAdd(shifted, TLanes.Broadcast(NegativeLn2HighOverN), x));
        TLanes r2 = r * r;
        TLanes c23 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(C3), r, TLanes.Broadcast(C2));
        TLanes c45 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(C5), r, TLanes.Broadcast(C4));
        TLanes tail = TLanes.FusedMultiplyAdd(r2 * r2, c45, TLanes.FusedMultiplyAdd(r2, c23, entryTail + r));
        return TLanes.FusedMultiplyAdd(scale, tail, scale);
    }

    // Zero, tiny, huge or not finite in some lane: rare, so the scalar body does all of them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TLanes ExpLaneByLane<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        Span<double> lanes = stackalloc double[TLanes.Count];
        ref double first = ref MemoryMarshal.GetReference(lanes);
        x.Store(ref first);
        foreach (ref double lane in lanes)
        {
            lane = Exp(lane);
        }

        return TLanes.Load(in first);
    }

    /// <summary>Splits exp(x) into scale·(1 + tail); the scale is 2^(n/128) with n = round(128·x/ln 2), given as bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Reduce(double x, out ulong scaleBits, out ulong n)
    {
        double shifted = Math.FusedMultiplyAdd(InverseLn2TimesN, x, RoundToInteger);
        n = BitConverter.DoubleToUInt64Bits(shifted);
        shifted -= RoundToInteger;
        double r = Math.FusedMultiplyAdd(shifted, NegativeLn2LowOverN, Math.FusedMultiplyAdd(shifted, NegativeLn2HighOverN, x));
        int entry = ((int)n & 127) << 1;
        ReadOnlySpan<ulong> pairs = ExponentialTable.Pairs;
        double entryTail = BitConverter.UInt64BitsToDouble(pairs[entry]);
        scaleBits = pairs[entry + 1] + (n << 45);
        double r2 = r * r;
        double low = Math.FusedMultiplyAdd(r2, Math.FusedMultiplyAdd(r, C3, C2), entryTail + r);
        return Math.FusedMultiplyAdd(r2 * r2, Math.FusedMultiplyAdd(r, C5, C4), low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpOutsideFastRange(double x, uint exponent)
    {
        if (exponent < TinyExponent)
        {
            return 1.0 + x;
        }

        if (exponent >= HugeExponent)
        {
            return double.IsNaN(x) ? x : (x < 0.0 ? 0.0 : double.PositiveInfinity);
        }

        double tail = Reduce(x, out ulong scaleBits, out ulong n);
        return (n & 0x80000000) == 0 ? ScaleUp(scaleBits, tail) : ScaleDown(scaleBits, tail);
    }

    // The exponent of the scale may have overflowed: compute 2^1009 lower and multiply back.
    private static double ScaleUp(ulong scaleBits, double tail)
    {
        double scale = BitConverter.UInt64BitsToDouble(scaleBits - (1009UL << 52));
        double twoTo1009 = BitConverter.UInt64BitsToDouble((1009UL + 1023UL) << 52);
        return twoTo1009 * Math.FusedMultiplyAdd(scale, tail, scale);
    }

    // The result may be subnormal: round it once, at its final precision, not twice.
    private static double ScaleDown(ulong scaleBits, double tail)
    {
        double scale = BitConverter.UInt64BitsToDouble(scaleBits + (1022UL << 52));
        double y = Math.FusedMultiplyAdd(scale, tail, scale);
        if (y < 1.0)
        {
            double low = Math.FusedMultiplyAdd(scale, tail, scale - y);
            double high = 1.0 + y;
            low = 1.0 - high + y + low;
            y = high + low - 1.0;
        }

        double twoToMinus1022 = BitConverter.UInt64BitsToDouble(1UL << 52);
        return twoToMinus1022 * y;
    }
}
