namespace BnSyn.Engine.Numerics;

/// <summary>ζ(s, a) = Σ (a + k)^-s over k = 0, 1, 2 ...: what normalises a power law of whole numbers from a on.</summary>
/// <remarks>
/// Twelve terms one by one, the rest by the Euler-Maclaurin formula with seven corrections: relative error below 1e-13 for
/// 1 &lt; s ≤ 20 and a ≥ 1. ζ(s, 1) is Riemann's function.
/// </remarks>
public static class HurwitzZeta
{
    private const int Terms = 12;

    // B(2j)/(2j)! for j = 1 to 7: Bernoulli numbers over factorials.
    private static ReadOnlySpan<double> Corrections =>
    [
        1.0 / 12.0, -1.0 / 720.0, 1.0 / 30240.0, -1.0 / 1209600.0, 1.0 / 47900160.0, -691.0 / 1307674368000.0, 1.0 / 74724249600.0,
    ];

    /// <summary>ζ(<paramref name="s"/>, <paramref name="a"/>).</summary>
    /// <param name="s">The exponent, greater than 1.</param>
    /// <param name="a">The first term's base, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range; the message names it.</exception>
    public static double At(double s, double a)
    {
        ParameterCheck.Positive(s - 1.0, "s - 1");
        ParameterCheck.Positive(a, "a");
        double sum = 0.0;
        for (int k = 0; k < Terms; k++)
        {
            sum += RealPower.Of(a + k, -s);
        }

        double w = a + Terms;
        double last = RealPower.Of(w, -s);
        sum += (w * last / (s - 1.0)) + (0.5 * last);
        double factor = s * last / w;
        for (int j = 0; j < Corrections.Length; j++)
        {
            sum += Corrections[j] * factor;
            factor *= (s + (2 * j) + 1.0) * (s + (2 * j) + 2.0) / (w * w);
        }

        return sum;
    }
}
