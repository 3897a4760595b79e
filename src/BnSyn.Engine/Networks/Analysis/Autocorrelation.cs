using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Pearson correlation of a series with itself one step later.</summary>
/// <remarks>
/// NumPy's corrcoef with a plain BLAS, operation by operation. An optimised BLAS sums in another order: compare with other
/// installations of NumPy to 1e-12.
/// </remarks>
public static class Autocorrelation
{
    private const double SmallestDeviation = 1e-12;

    /// <summary>The lag-1 autocorrelation, in [-1, 1]; 0 for fewer than two values or a constant series.</summary>
    public static double Lag1(ReadOnlySpan<double> series)
    {
        if (series.Length < 2 || PairwiseSum.StandardDeviation(series) <= SmallestDeviation)
        {
            return 0.0;
        }

        ReadOnlySpan<double> early = series[..^1];
        ReadOnlySpan<double> late = series[1..];
        double perDegreeOfFreedom = 1.0 / (early.Length - 1);
        double deviationEarly = Math.Sqrt(SumOfProducts(early, early) * perDegreeOfFreedom);
        double deviationLate = Math.Sqrt(SumOfProducts(late, late) * perDegreeOfFreedom);
        double correlation = SumOfProducts(early, late) * perDegreeOfFreedom / deviationEarly / deviationLate;
        return double.IsFinite(correlation) ? Math.Clamp(correlation, -1.0, 1.0) : 0.0;
    }

    // One accumulator from the left: the order of the reference BLAS that the recordings were made with.
    private static double SumOfProducts(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = PairwiseSum.Mean(x);
        double meanY = PairwiseSum.Mean(y);
        double sum = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }

        return sum;
    }
}
