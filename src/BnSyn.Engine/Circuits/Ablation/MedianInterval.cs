using System.Globalization;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The interval of a median that needs no assumption: two order statistics.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Coverage">The probability that the interval of as many continuous values holds the median.</param>
public sealed record MedianInterval(double Low, double High, double Coverage)
{
    /// <summary>The least coverage that is worth stating.</summary>
    public const double Confidence = 0.95;

    /// <summary>Fewer values have no interval: smallest to largest of five cover 93.75 %.</summary>
    public const int FewestValues = 6;

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }

    /// <summary>
    /// The innermost order statistics, as far from either end, that bracket the median with at least 95 % (Conover 1999, Practical
    /// Nonparametric Statistics, section 3.2); null where there are too few values for any.
    /// </summary>
    /// <remarks>The median lies below the r-th smallest of n values where fewer than r of them are below the median, each with even odds.</remarks>
    public static MedianInterval? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double[] fewer = ChancesOfFewer(sorted.Length);
        int low = -1;
        while (low + 1 < fewer.Length && 2.0 * fewer[low + 1] <= 1.0 - Confidence)
        {
            low++;
        }

        return low < 0 ? null : new MedianInterval(sorted[low], sorted[sorted.Length - 1 - low], 1.0 - (2.0 * fewer[low]));
    }

    /// <summary>As a table says it.</summary>
    /// <param name="interval">The interval, or null where there is none.</param>
    /// <param name="digits">Digits after the point.</param>
    public static string Describe(MedianInterval? interval, int digits)
    {
        string format = "F" + digits.ToString(CultureInfo.InvariantCulture);
        return interval is null
            ? string.Create(CultureInfo.InvariantCulture, $"none with fewer than {FewestValues} rounds")
            : $"{interval.Low.ToString(format, CultureInfo.InvariantCulture)} to {interval.High.ToString(format, CultureInfo.InvariantCulture)}";
    }

    // For at most 0, 1 .. half of the values. From the middle outwards, for 0.5^n is no double any more above 1074 values.
    private static double[] ChancesOfFewer(int count)
    {
        var chances = new double[(count / 2) + 1];
        chances[^1] = 1.0;
        for (int below = chances.Length - 1; below > 0; below--)
        {
            chances[below - 1] = chances[below] * below / (count - below + 1);
        }

        // The upper half mirrors the lower; an even count has one middle.
        double all = (2.0 * chances.Sum()) - (count % 2 == 0 ? chances[^1] : 0.0);
        double sum = 0.0;
        for (int below = 0; below < chances.Length; below++)
        {
            sum += chances[below] / all;
            chances[below] = sum;
        }

        return chances;
    }
}
