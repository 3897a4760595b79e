using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Whether values rise or fall along their order, and by how much a step: what creeps has no point at which it changed.</summary>
/// <param name="Slope">Median of the slopes between all pairs of values, per step.</param>
/// <param name="P">Two-sided p-value of "the values do not depend on their order".</param>
/// <remarks>
/// The test is that of Mann, H. B. 1945, "Nonparametric tests against trend", Econometrica 13, 245-259, in the form of Kendall,
/// M. G. 1975, "Rank Correlation Methods", 4th ed., Griffin: normal law with continuity correction and the variance for ties. The
/// slope is that of Theil and Sen (Sen, P. K. 1968, "Estimates of the regression coefficient based on Kendall's tau", JASA 63,
/// 1379-1389). Both assume independent values: what is positively correlated along its order alarms more often than stated.
/// </remarks>
public sealed record MonotoneTrend(double Slope, double P)
{
    /// <summary>Tests values that are one step apart.</summary>
    /// <param name="values">Finite, in their order; the normal law is good from ten values on.</param>
    /// <returns>The slope, 0 for a single value, and its p-value, 1 where all values are equal.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static MonotoneTrend Of(IReadOnlyList<double> values)
    {
        SampleCheck.Finite(values, nameof(values));
        double[] ordered = [.. values];
        var rises = 0L;
        for (var later = 1; later < ordered.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                rises += ordered[later].CompareTo(ordered[earlier]);
            }
        }

        return new(MedianSlope.Of(ordered), PValue(rises, Variance(ordered)));
    }

    private static double PValue(long rises, double variance) =>
        rises == 0 ? 1 : Math.Min(1, 2 * Normal.CDF(0, 1, (1 - Math.Abs(rises)) / Math.Sqrt(variance)));

    private static double Variance(double[] values) =>
        (Pairs(values.Length) - values.GroupBy(value => value).Sum(same => Pairs(same.Count()))) / 18;

    private static double Pairs(double count) => count * (count - 1) * ((2 * count) + 5);
}
