using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>log(x) in binary32 with the same bits on every machine and in every number of lanes.</summary>
/// <remarks>
/// x = 2^e·m with 3/4 ≤ m &lt; 3/2, log(m) by a polynomial in (m - 1)/(m + 1). The error is below 3.5 ulp. Algorithm and
/// coefficients are those of SLEEF's <c>logf</c> (see THIRD-PARTY-NOTICES.md).
/// </remarks>
internal static class SingleLogarithm
{
    private const uint ExponentBias = 127;

    /// <summary>The logarithm of every lane; positive normal numbers only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Log<TLanes>(TLanes x)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes one = TLanes.Broadcast(1.0f);
        TLanes raised = TLanes.ShiftWordsRight(x * TLanes.Broadcast(1.0f / 0.75f), 23);
        TLanes exponent = TLanes.AddWords(raised, TLanes.BroadcastWord(unchecked(0u - ExponentBias)));

        // m = x·2^-e: the exponent, shifted to its field, is taken from it as a multiple of 2^32 - 2^23.
        TLanes m = TLanes.SubtractWords(x, TLanes.ShiftWordsLeft(exponent, 23));
        TLanes s = (m - one) / (m + one);
        TLanes s2 = s * s;
        TLanes t = TLanes.Broadcast(0.2392828464508056640625f);
        t = TLanes.FusedMultiplyAdd(t, s2, TLanes.Broadcast(0.28518211841583251953125f));
        t = TLanes.FusedMultiplyAdd(t, s2, TLanes.Broadcast(0.400005877017974853515625f));
        t = TLanes.FusedMultiplyAdd(t, s2, TLanes.Broadcast(0.666666686534881591796875f));
        t = TLanes.FusedMultiplyAdd(t, s2, TLanes.Broadcast(2.0f));
        TLanes scale = TLanes.Broadcast(0.693147180559945286226764f) * TLanes.WordsToNumbers(exponent);
        return TLanes.FusedMultiplyAdd(s, t, scale);
    }
}
