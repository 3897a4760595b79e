using System.Runtime.Intrinsics;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The eight exchanges of a pair as signs: -1 where its labels are swapped, else 1.</summary>
internal static class SwapSigns
{
    private static readonly Vector256<int> Bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>The signs as integers.</summary>
    public static Vector256<int> Of(byte swapped) =>
        Vector256.ConditionalSelect(Vector256.Equals(Vector256.Create((int)swapped) & Bits, Vector256<int>.Zero), Vector256<int>.One, -Vector256<int>.One);
}
