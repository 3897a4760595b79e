namespace BnSyn.Engine.Numerics;

/// <summary>The mean of a few independent values with its 95 % interval by Student's t.</summary>
/// <param name="Mean">The mean, in the values' unit.</param>
/// <param name="Lower">Lower end of the interval; NaN for a single value.</param>
/// <param name="Upper">Upper end of the interval; NaN for a single value.</param>
public readonly record struct MeanInterval(double Mean, double Lower, double Upper)
{
    /// <summary>The most values that there may be.</summary>
    public const int MostValues = 31;

    // 97.5 % of Student's t with 1, 2, 3 ... 30 degrees of freedom.
    private static ReadOnlySpan<double> Quantiles =>
    [
        12.706204736174705, 4.302652729749464, 3.182446305283710, 2.776445105197794, 2.570581835636316, 2.446911851144970, 2.364624251592785,
        2.306004135204167, 2.262157162798205, 2.228138851986275, 2.200985160091640, 2.178812829667229, 2.160368656462793, 2.144786687917804,
        2.131449545559776, 2.119905299221255, 2.109815577833317, 2.100922040241039, 2.093024054408310, 2.085963447265865, 2.079613844727680,
        2.073873067904026, 2.068657610419049, 2.063898561628026, 2.059538552753298, 2.055529438642873, 2.051830516480286, 2.048407141795245,
        2.045229642132704, 2.042272456301238,
    ];

    /// <summary>Whether 0 is not in the interval: the mean is known to differ from it.</summary>
    public bool ExcludesZero => Lower > 0.0 || Upper < 0.0;

    /// <summary>The interval of values.</summary>
    /// <param name="values">1 to <see cref="MostValues"/> finite values.</param>
    /// <exception cref="ArgumentException">There are too few or too many, or one is not finite.</exception>
    public static MeanInterval Of(ReadOnlySpan<double> values)
    {
        ParameterCheck.Within(values.Length, 1.0, MostValues, "number of values");
        foreach (double value in values)
        {
            ParameterCheck.Finite(value, nameof(values));
        }

        double mean = PairwiseSum.Mean(values);
        if (values.Length == 1)
        {
            return new MeanInterval(mean, double.NaN, double.NaN);
        }

        // The variance of the mean: that of the population formula over n - 1.
        double half = Quantiles[values.Length - 2] * Math.Sqrt(PairwiseSum.Variance(values) / (values.Length - 1.0));
        return new MeanInterval(mean, mean - half, mean + half);
    }
}
