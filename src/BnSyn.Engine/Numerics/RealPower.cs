namespace BnSyn.Engine.Numerics;

/// <summary>x^y for positive x with the same bits on every machine: exp(y·log x).</summary>
internal static class RealPower
{
    /// <summary>x^y; the relative error is about |y·log x| last places.</summary>
    /// <param name="x">Positive and finite.</param>
    /// <param name="y">Any finite exponent.</param>
    internal static double Of(double x, double y) => Exponential.Exp(y * Logarithm.Log(x));
}
