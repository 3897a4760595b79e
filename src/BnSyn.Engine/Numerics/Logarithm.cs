namespace BnSyn.Engine.Numerics;

/// <summary>log(1 + x) and log(x) with the same bits on every machine; the only logarithms of the engine.</summary>
/// <remarks>
/// 1 + x = 2^k·(1 + f) with √2/2 &lt; 1 + f &lt; √2, then log(1 + f) by a polynomial in s = f/(2 + f); c carries the rounding
/// error of 1 + x. Error below 1 ulp. Algorithm and coefficients: fdlibm's s_log1p.c, Sun Microsystems (see
/// THIRD-PARTY-NOTICES.md). <c>double.LogP1</c> of .NET is log(1 + x) and loses the digits of small x.
/// </remarks>
public static class Logarithm
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SquareRootOf2 = 1.4142135623730951;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;
    private const double L1 = 6.666666666666735130e-01;
    private const double L2 = 3.999999999940941908e-01;
    private const double L3 = 2.857142874366239149e-01;
    private const double L4 = 2.222219843214978396e-01;
    private const double L5 = 1.818357216161805012e-01;
    private const double L6 = 1.531383769920937332e-01;
    private const double L7 = 1.479819860511658591e-01;

    // High words of doubles: the comparisons below are on the upper 32 bits, as in the original.
    private const int HighOfSqrt2MinusOne = 0x3fda827a;
    private const int HighOfSqrtHalfMinusOne = unchecked((int)0xbfd2bec3);
    private const int HighOfTwoTo53 = 0x43400000;

    /// <summary>The natural logarithm of 1 + <paramref name="x"/>.</summary>
    /// <param name="x">Any double. Below -1 and NaN give NaN, -1 gives -∞, +∞ gives +∞.</param>
    /// <returns>log(1 + x), within 1 ulp, exact digits also for tiny x.</returns>
    public static double Log1p(double x)
    {
        int high = HighWord(x);
        if (!(x > -1.0) || high >= 0x7ff00000)
        {
            return x == -1.0 ? double.NegativeInfinity : (x < -1.0 ? double.NaN : x + x);
        }

        int magnitude = high & 0x7fffffff;
        if (magnitude < 0x3e200000)
        {
            return magnitude < 0x3c900000 ? x : x - (x * x * 0.5);
        }

        bool nearOne = high < HighOfSqrt2MinusOne && (high > 0 || high <= HighOfSqrtHalfMinusOne);
        return nearOne ? WithoutScaling(x) : WithScaling(x, high);
    }

    /// <summary>The natural logarithm of <paramref name="x"/>.</summary>
    /// <remarks>x = 2^k·m with √2/2 &lt; m ≤ √2, so that m - 1 is exact; then k·ln 2 + log(1 + (m - 1)).</remarks>
    /// <param name="x">Any double. Below 0 and NaN give NaN, 0 gives -∞, +∞ gives +∞.</param>
    /// <returns>log(x), within 2 ulp.</returns>
    public static double Log(double x)
    {
        if (!(x > 0.0) || double.IsPositiveInfinity(x))
        {
            return x == 0.0 ? double.NegativeInfinity : (x < 0.0 ? double.NaN : x);
        }

        int k = 0;
        if (x < SmallestNormal)
        {
            x *= TwoTo54;
            k = -54;
        }

        int high = HighWord(x);
        k += (high >> 20) - 1023;
        double m = WithHighWord(x, (high & 0x000fffff) | 0x3ff00000);
        if (m > SquareRootOf2)
        {
            m *= 0.5;
            k++;
        }

        return (k * Ln2High) + (Log1p(m - 1.0) + (k * Ln2Low));
    }

    private static double WithoutScaling(double f)
    {
        double halfSquare = 0.5 * f * f;
        double s = f / (2.0 + f);
        return f - (halfSquare - (s * (halfSquare + Polynomial(s * s))));
    }

    private static double WithScaling(double x, int high)
    {
        double u = high < HighOfTwoTo53 ? 1.0 + x : x;
        int highOfU = HighWord(u);
        int k = (highOfU >> 20) - 1023;
        double c = high < HighOfTwoTo53 ? (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u : 0.0;
        int mantissa = highOfU & 0x000fffff;
        if (mantissa < 0x6a09e)
        {
            u = WithHighWord(u, mantissa | 0x3ff00000);
        }
        else
        {
            k++;
            u = WithHighWord(u, mantissa | 0x3fe00000);
            mantissa = (0x00100000 - mantissa) >> 2;
        }

        double f = u - 1.0;
        double halfSquare = 0.5 * f * f;
        double lowPart = (k * Ln2Low) + c;
        if (mantissa == 0)
        {
            double remainder = halfSquare * (1.0 - (0.66666666666666666 * f));
            return f == 0.0 ? (k * Ln2High) + lowPart : (k * Ln2High) - (remainder - lowPart - f);
        }

        double s = f / (2.0 + f);
        return (k * Ln2High) - (halfSquare - ((s * (halfSquare + Polynomial(s * s))) + lowPart) - f);
    }

    private static double Polynomial(double z)
    {
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double r1 = z * L1;
        double r2 = L2 + (z * L3);
        double r3 = L4 + (z * L5);
        double r4 = L6 + (z * L7);
        return r1 + (z2 * r2) + (z4 * r3) + (z6 * r4);
    }

    private static int HighWord(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithHighWord(double x, int high) =>
        BitConverter.Int64BitsToDouble(((long)high << 32) | (BitConverter.DoubleToInt64Bits(x) & 0xffffffffL));
}
