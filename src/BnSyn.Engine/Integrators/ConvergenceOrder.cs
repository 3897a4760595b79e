using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>The order of a method as three of its answers show it.</summary>
/// <remarks>
/// Where the error is c·dt^p, answers with dt, dt/2 and dt/4 differ by c·dt^p·(1 - 2^-p) and by 2^-p times that, so that p = log2 of the ratio of
/// the differences, and the answer itself need not be known. Background: Hairer, Nørsett &amp; Wanner 1993, doi:10.1007/978-3-540-78862-1.
/// </remarks>
public static class ConvergenceOrder
{
    private const double LogarithmOf2 = 0.6931471805599453;

    /// <summary>The order p, dimensionless; NaN where a difference is 0 or not finite.</summary>
    /// <param name="whole">The answer with dt.</param>
    /// <param name="half">The answer with dt/2.</param>
    /// <param name="quarter">The answer with dt/4.</param>
    public static double Of(double whole, double half, double quarter)
    {
        double ratio = Math.Abs((whole - half) / (half - quarter));
        return ratio > 0.0 && double.IsFinite(ratio) ? Logarithm.Log(ratio) / LogarithmOf2 : double.NaN;
    }
}
