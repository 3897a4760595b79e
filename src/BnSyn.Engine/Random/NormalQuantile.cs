using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Random;

/// <summary>Standard normal numbers from random words, by inversion, with the same bits in every number of lanes.</summary>
/// <remarks>
/// z = √2·erf⁻¹(x) with x uniform on the odd multiples of 2^-24 in (-1, 1); |z| ≤ 5.42. The approximation of erf⁻¹ in binary32
/// is M. Giles', Approximating the erfinv function, GPU Computing Gems Jade Edition (2011), ch. 10.
/// </remarks>
internal static class NormalQuantile
{
    private const float SqrtOf2 = 1.41421356237309505f;

    /// <summary>The number of one word.</summary>
    internal static float Of(uint word) => Of(SingleLanes1.BroadcastWord(word)).Value;

    /// <summary>The number of every word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Of<TLanes>(TLanes words)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes one = TLanes.Broadcast(1.0f);

        // 24 bits are exact as a number, and so are the product and the difference.
        TLanes x = (TLanes.WordsToNumbers(TLanes.ShiftWordsRight(words, 8)) * TLanes.Broadcast(1.0f / (1 << 23)))
            - TLanes.Broadcast(1.0f - (1.0f / (1 << 24)));
        TLanes w = TLanes.Broadcast(0.0f) - SingleLogarithm.Log((one - x) * (one + x));
        TLanes five = TLanes.Broadcast(5.0f);
        TLanes far = TLanes.GreaterOrEqual(w, five);
        TLanes p = Central(w - TLanes.Broadcast(2.5f));
        if (far.ToBits() != 0)
        {
            p = TLanes.Select(far, Tail(TLanes.Sqrt(TLanes.Select(far, w, five)) - TLanes.Broadcast(3.0f)), p);
        }

        return p * x * TLanes.Broadcast(SqrtOf2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Central<TLanes>(TLanes w)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes p = TLanes.Broadcast(2.81022636e-08f);
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(3.43273939e-07f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-3.5233877e-06f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-4.39150654e-06f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.00021858087f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-0.00125372503f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-0.00417768164f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.246640727f));
        return TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(1.50140941f));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TLanes Tail<TLanes>(TLanes w)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes p = TLanes.Broadcast(-0.000200214257f);
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.000100950558f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.00134934322f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-0.00367342844f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.00573950773f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(-0.0076224613f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(0.00943887047f));
        p = TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(1.00167406f));
        return TLanes.FusedMultiplyAdd(p, w, TLanes.Broadcast(2.83297682f));
    }
}
