namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The median of a few rounds with an interval that needs no assumption.</summary>
public static class MedianInterval
{
    // Of the normal approximation to the binomial distribution, two-sided 95 %.
    private const double Z = 1.959964;

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }

    /// <summary>The order statistics that bracket the median with 95 % confidence (Conover, Practical Nonparametric Statistics, 3.2).</summary>
    public static (double Low, double High) Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double half = Z * Math.Sqrt(sorted.Length) / 2.0;
        int low = Math.Max(0, (int)((sorted.Length / 2.0) - half) - 1);
        return (sorted[low], sorted[sorted.Length - 1 - low]);
    }
}
