using System.Globalization;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What every statistic asks of its input, with one wording: a rank of NaN would be a number, and a wrong one.</summary>
internal static class SampleCheck
{
    /// <summary>A sample has values, and each is finite.</summary>
    public static void Finite(IReadOnlyList<double> sample, string name)
    {
        ArgumentNullException.ThrowIfNull(sample, name);
        if (sample.Count == 0)
        {
            throw new ArgumentException($"{name} has no values; a statistic needs at least one.", name);
        }

        for (var index = 0; index < sample.Count; index++)
        {
            if (!double.IsFinite(sample[index]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}[{index}] is {sample[index]}; a statistic needs finite values."),
                    name);
            }
        }
    }

    /// <summary>Pairs need as many values on either side.</summary>
    public static void Pairs(int reference, int candidate, string name)
    {
        if (reference != candidate)
        {
            throw new ArgumentException($"{reference} values cannot be paired with {candidate}.", name);
        }
    }

    /// <summary>Whether variances and distances of such values are finite: up to 1e150, whose square is 1e300.</summary>
    public static bool CanBeSquared(double value) => Math.Abs(value) <= 1e150;

    /// <summary>A probability strictly between 0 and a bound.</summary>
    public static void Probability(double value, string name, double below = 1)
    {
        if (!(value > 0 && value < below))
        {
            throw new ArgumentOutOfRangeException(
                name, string.Create(CultureInfo.InvariantCulture, $"{name} must lie between 0 and {below}, got {value}"));
        }
    }

    /// <summary>A margin, a spread or another size that means nothing at zero.</summary>
    public static void Positive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                name, string.Create(CultureInfo.InvariantCulture, $"{name} must be finite and greater than 0, got {value}"));
        }
    }
}
