using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>exp(x) in binary32 with the same bits on every machine and in every number of lanes.</summary>
/// <remarks>
/// x = q·ln 2 + s with |s| ≤ ln 2/2, exp(x) = 2^q·(1 + s + s²·p(s)). The error is below 1 ulp. Algorithm and coefficients are
/// those of SLEEF's <c>expf</c> (N. Shibata and F. Petrogalli, IEEE TPDS 31 (2020) 1316; see THIRD-PARTY-NOTICES.md), which
/// is what the ancestor of the circuits was computed with: its recorded trajectories come out with equal bits.
/// </remarks>
internal static class SingleExponential
{
    /// <summary>Below this the exponential would leave the normal numbers; arguments are raised to it.</summary>
    internal const float Lowest = -87.0f;

    private const float Log2OfE = 1.442695040888963407359924681001892137426645954152985934135449406931f;
    private const float Ln2High = 0.693145751953125f;
    private const float Ln2Low = 1.428606765330187045e-06f;
    private const float RoundToInteger = 12582912.0f; // 1.5·2^23: adding it rounds to an integer in the low bits

    /// <summary>The exponential of one number up to 88; below -87 that of -87.</summary>
    internal static float Exp(float x) => Exp(new SingleLanes1(x)).Value;

    /// <summary>The exponential of every lane up to 88; below -87 that of -87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes lowest = TLanes.Broadcast(Lowest);
        x = TLanes.Select(TLanes.GreaterOrEqual(x, lowest), x, lowest);
        TLanes magic = TLanes.Broadcast(RoundToInteger);
        TLanes shifted = (x * TLanes.Broadcast(Log2OfE)) + magic;
        TLanes q = shifted - magic;
        TLanes s = TLanes.FusedMultiplyAdd(q, TLanes.Broadcast(-Ln2High), x);
        s = TLanes.FusedMultiplyAdd(q, TLanes.Broadcast(-Ln2Low), s);
        TLanes u = TLanes.Broadcast(0.000198527617612853646278381f);
        u = TLanes.FusedMultiplyAdd(u, s, TLanes.Broadcast(0.00139304355252534151077271f));
        u = TLanes.FusedMultiplyAdd(u, s, TLanes.Broadcast(0.00833336077630519866943359f));
        u = TLanes.FusedMultiplyAdd(u, s, TLanes.Broadcast(0.0416664853692054748535156f));
        u = TLanes.FusedMultiplyAdd(u, s, TLanes.Broadcast(0.166666671633720397949219f));
        u = TLanes.FusedMultiplyAdd(u, s, TLanes.Broadcast(0.5f));
        u = TLanes.Broadcast(1.0f) + TLanes.FusedMultiplyAdd(s * s, u, s);

        // q is in the low bits of the shifted number; the rest of its bits leaves to the left.
        return TLanes.AddWords(u, TLanes.ShiftWordsLeft(shifted, 23));
    }
}
