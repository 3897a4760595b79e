using System.Globalization;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A number of a few decimal digits, as it would be typed.</summary>
internal static class DecimalNumber
{
    /// <summary>The double that is nearest to digits times a power of ten; a product of doubles may be beside it.</summary>
    /// <param name="digits">A whole number.</param>
    /// <param name="exponent">The power of ten.</param>
    public static double Of(double digits, int exponent) => double.Parse(FormattableString.Invariant($"{digits}e{exponent}"), CultureInfo.InvariantCulture);
}
