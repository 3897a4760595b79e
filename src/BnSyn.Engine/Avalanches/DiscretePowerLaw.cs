using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>Power law of whole numbers, by maximum likelihood: sizes and durations of avalanches.</summary>
/// <remarks>
/// p(x) = x^-α/ζ(α, x_min); α maximises -n·ln ζ(α, x_min) - α·Σ ln x, its standard error comes from the second derivative of ln ζ. The
/// smallest value can be chosen: the one from which on the law is nearest to the sample by the Kolmogorov-Smirnov distance. Clauset, Shalizi
/// &amp; Newman 2009, doi:10.1137/070710111. Exponents are sought between 1.001 and 12.
/// </remarks>
public static class DiscretePowerLaw
{
    private const double LeastExponent = 1.001;
    private const double MostExponent = 12.0;

    /// <summary>Fits the law to the values from <paramref name="xmin"/> on; smaller ones are left out.</summary>
    /// <param name="data">Whole numbers, at least two different ones from <paramref name="xmin"/> on.</param>
    /// <param name="xmin">The smallest value that the law is for; a whole number, at least 1.</param>
    /// <exception cref="ArgumentException">A value is no whole number, or too few are left; the message says which.</exception>
    public static PowerLawFit Fit(ReadOnlySpan<double> data, int xmin)
    {
        ParameterCheck.AtLeast(xmin, 1.0, nameof(xmin));
        return FitSorted(Sorted(data), xmin);
    }

    /// <summary>Fits the law from the value on that suits it best.</summary>
    /// <param name="data">Whole numbers.</param>
    /// <param name="leastCount">How many values are to be left at least; 2 or more.</param>
    /// <exception cref="ArgumentException">A value is no whole number, or too few are left; the message says which.</exception>
    public static PowerLawFit FitFromBestMinimum(ReadOnlySpan<double> data, int leastCount = 50)
    {
        ParameterCheck.AtLeast(leastCount, 2.0, nameof(leastCount));
        double[] sorted = Sorted(data);
        PowerLawFit? best = null;
        for (int i = 0; i + leastCount <= sorted.Length; i++)
        {
            bool isCandidate = sorted[i] >= 1.0 && (i == 0 || sorted[i] != sorted[i - 1]) && sorted[i] < sorted[^1];
            if (isCandidate && FitSorted(sorted, sorted[i]) is var fit && !(fit.Distance >= best?.Distance))
            {
                best = fit;
            }
        }

        return best ?? throw TooFew(sorted.Length, $"{leastCount} from some value on");
    }

    private static PowerLawFit FitSorted(double[] sorted, double xmin)
    {
        int below = Array.FindIndex(sorted, x => x >= xmin);
        double[] tail = below < 0 ? [] : sorted[below..];
        if (tail.Length < 2 || tail[0] == tail[^1])
        {
            throw TooFew(tail.Length, FormattableString.Invariant($"two different ones from {xmin} on"));
        }

        double meanLog = PairwiseSum.Mean(Array.ConvertAll(tail, Logarithm.Log));
        double exponent = GoldenSection.Minimum(
            alpha => LogZeta(alpha, xmin) + (alpha * meanLog), LeastExponent, MostExponent);
        return new PowerLawFit(
            exponent, 1.0 / Math.Sqrt(tail.Length * Curvature(exponent, xmin)), xmin, tail.Length, DistanceOf(tail, xmin, exponent));
    }

    private static double LogZeta(double exponent, double xmin) => Logarithm.Log(HurwitzZeta.At(exponent, xmin));

    // Second derivative of ln ζ by three points; nearer to the pole at 1 they lie closer.
    private static double Curvature(double exponent, double xmin)
    {
        double h = 1e-3 * (exponent - 1.0);
        return (LogZeta(exponent + h, xmin) - (2.0 * LogZeta(exponent, xmin)) + LogZeta(exponent - h, xmin)) / (h * h);
    }

    // Both functions jump at whole numbers only, so that the largest difference is at a value of the sample or just below one.
    private static double DistanceOf(double[] tail, double xmin, double exponent)
    {
        double whole = HurwitzZeta.At(exponent, xmin);
        double distance = 0.0;
        for (int i = 0; i < tail.Length; i++)
        {
            if (i > 0 && tail[i] == tail[i - 1])
            {
                continue;
            }

            int end = i + 1;
            while (end < tail.Length && tail[end] == tail[i])
            {
                end++;
            }

            double below = 1.0 - (HurwitzZeta.At(exponent, tail[i]) / whole);
            double upTo = 1.0 - (HurwitzZeta.At(exponent, tail[i] + 1.0) / whole);
            distance = Math.Max(distance, Math.Max(Math.Abs(((double)i / tail.Length) - below), Math.Abs(((double)end / tail.Length) - upTo)));
        }

        return distance;
    }

    private static double[] Sorted(ReadOnlySpan<double> data)
    {
        double[] sorted = data.ToArray();
        foreach (double x in sorted)
        {
            if (!double.IsInteger(x) || x < 0.0 || x > 1e15)
            {
                throw new ArgumentException(FormattableString.Invariant($"data must be whole numbers from 0 to 1e15, got {x}"), nameof(data));
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    private static ArgumentException TooFew(int count, string needed) => new($"a power law needs {needed}, got {count} values");
}
