using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>Power law of real numbers, by maximum likelihood.</summary>
/// <remarks>
/// α = 1 + n/Σ ln(x/x_min), standard error (α - 1)/√n: Clauset, Shalizi &amp; Newman 2009, doi:10.1137/070710111. It is what BN-Syn's
/// fit_power_law_mle gives. Sizes and durations of avalanches are whole numbers: <see cref="DiscretePowerLaw"/> is for those, and this law
/// overestimates the exponent of theirs.
/// </remarks>
public static class ContinuousPowerLaw
{
    /// <summary>Fits the law to a sample.</summary>
    /// <param name="data">Finite values, none below <paramref name="xmin"/>, one above it.</param>
    /// <param name="xmin">The smallest value that the law is for; positive.</param>
    /// <exception cref="ArgumentException">An argument is out of its range; the message says which.</exception>
    public static PowerLawFit Fit(ReadOnlySpan<double> data, double xmin)
    {
        if (!(xmin > 0.0) || !double.IsFinite(xmin))
        {
            throw new ArgumentOutOfRangeException(nameof(xmin), FormattableString.Invariant($"xmin must be positive, got {xmin}"));
        }

        double[] sorted = data.ToArray();
        Array.Sort(sorted);
        if (sorted.Length > 0 && !(sorted[0] >= xmin))
        {
            throw new ArgumentException(FormattableString.Invariant($"data contains values below xmin, got {sorted[0]}, xmin is {xmin}"), nameof(data));
        }

        double sum = PairwiseSum.Sum(Array.ConvertAll(sorted, x => Logarithm.Log(x / xmin)));
        if (!(sum > 0.0) || !double.IsFinite(sum))
        {
            throw new ArgumentException("data must include values above xmin for power-law fit, all of them finite", nameof(data));
        }

        double exponent = 1.0 + (sorted.Length / sum);
        return new PowerLawFit(exponent, (exponent - 1.0) / Math.Sqrt(sorted.Length), xmin, sorted.Length, DistanceOf(sorted, xmin, exponent));
    }

    private static double DistanceOf(double[] sorted, double xmin, double exponent)
    {
        double distance = 0.0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double expected = 1.0 - RealPower.Of(sorted[i] / xmin, 1.0 - exponent);
            double before = Math.Abs(((double)i / sorted.Length) - expected);
            double after = Math.Abs(((i + 1.0) / sorted.Length) - expected);
            distance = Math.Max(distance, Math.Max(before, after));
        }

        return distance;
    }
}
