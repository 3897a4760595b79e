namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Numbers as integers in the same order, one for each number: what halves the integers finds any number exactly in 64 steps.</summary>
internal static class DoubleOrder
{
    /// <summary>The place of a number.</summary>
    /// <param name="value">Not NaN; both zeros have the place 0.</param>
    public static long PlaceOf(double value) =>
        BitConverter.DoubleToInt64Bits(value) is >= 0 and var bits ? bits : long.MinValue - BitConverter.DoubleToInt64Bits(value);

    /// <summary>The number at a place.</summary>
    /// <param name="place">A place.</param>
    public static double At(long place) => BitConverter.Int64BitsToDouble(place >= 0 ? place : long.MinValue - place);

    /// <summary>How far two places are apart.</summary>
    /// <param name="low">The lower place.</param>
    /// <param name="high">The higher one.</param>
    public static ulong Between(long low, long high) => unchecked((ulong)(high - low));
}
