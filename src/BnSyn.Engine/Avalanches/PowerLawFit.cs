namespace BnSyn.Engine.Avalanches;

/// <summary>A power law p(x) ∝ x^-α from a smallest value on, fitted to a sample.</summary>
/// <param name="Exponent">α, greater than 1.</param>
/// <param name="StandardError">Standard error of α, from the curvature of the likelihood.</param>
/// <param name="Minimum">The smallest value x_min that the law is for.</param>
/// <param name="Count">Number of values from there on.</param>
/// <param name="Distance">Largest difference of the two distribution functions (Kolmogorov-Smirnov), in [0, 1].</param>
public readonly record struct PowerLawFit(double Exponent, double StandardError, double Minimum, int Count, double Distance)
{
    private const double NormalQuantile = 1.959963984540054; // 97.5 % of the normal distribution

    /// <summary>Lower end of the 95 % interval of α.</summary>
    public double Lower => Exponent - (NormalQuantile * StandardError);

    /// <summary>Upper end of the 95 % interval of α.</summary>
    public double Upper => Exponent + (NormalQuantile * StandardError);
}
