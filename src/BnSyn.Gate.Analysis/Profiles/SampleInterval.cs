using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>
/// A median over processes and where the extremes of them lie. Between the extremes of n processes is the median of all processes that could
/// have been started, with a confidence of 1 - 2^(1-n): 97 % for six. No distribution is assumed.
/// </summary>
/// <param name="Median">The median.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The largest.</param>
public readonly record struct SampleInterval(double Median, double Low, double High)
{
    /// <summary>The interval of values.</summary>
    /// <param name="values">At least one.</param>
    /// <returns>The interval.</returns>
    public static SampleInterval Of(IReadOnlyList<double> values) => new(values.Median(), values.Min(), values.Max());

    /// <summary>The confidence of the interval of so many processes.</summary>
    /// <param name="processes">At least 1.</param>
    /// <returns>From 0 for one process to below 1.</returns>
    public static double Confidence(int processes) => 1 - Math.Pow(2, 1 - processes);
}
