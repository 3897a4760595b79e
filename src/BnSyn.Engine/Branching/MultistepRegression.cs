using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Branching;

/// <summary>The branching ratio of a process of which perhaps only a part is seen.</summary>
/// <remarks>
/// <para>
/// Of a stationary branching process with drive, E[A_(t+1) | A_t] = m·A_t + h, the linear regression of A_(t+k) on A_t has slope m^k. Where
/// only a share of the neurons is recorded every slope is smaller by one factor b, so that the slope at lag 1 underestimates m, but the decay
/// over lags does not: r_k = b·m^k is fitted by least squares to the slopes of all lags. Wilting &amp; Priesemann 2018,
/// doi:10.1038/s41467-018-04725-4.
/// </para>
/// <para>
/// The interval is ours: the series is cut into twenty blocks, the estimate repeated without each of them (a jackknife), and the spread of
/// these gives a standard error with 19 degrees of freedom. It is honest where a block is much longer than the autocorrelation time.
/// </para>
/// </remarks>
public static class MultistepRegression
{
    private const int Blocks = 20;
    private const double StudentQuantile = 2.093024054408263; // 97.5 % of Student's t with 19 degrees of freedom

    // Fine near 1, where m = 1 - 1/τ differs most in what it says of a network.
    private static ReadOnlySpan<double> Grid =>
    [
        0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.93, 0.95, 0.96,
        0.97, 0.98, 0.985, 0.99, 0.9925, 0.995, 0.9975, 0.999, 0.9995, 1.0, 1.0005, 1.001, 1.0025, 1.005, 1.01, 1.02, 1.05, 1.1, 1.2, 1.5,
    ];

    /// <summary>Estimates the branching ratio.</summary>
    /// <param name="activity">Spikes per step, or per bin; finite, not negative, at least 20·(<paramref name="maxLag"/> + 1) of them.</param>
    /// <param name="maxLag">The largest lag k in steps, at least 2; a few autocorrelation times.</param>
    /// <exception cref="ArgumentException">The series is too short, negative or not finite somewhere, or does not vary.</exception>
    public static MultistepEstimate Estimate(ReadOnlySpan<double> activity, int maxLag = 50)
    {
        ParameterCheck.AtLeast(maxLag, 2.0, nameof(maxLag));
        if (activity.Length < Blocks * (maxLag + 1L))
        {
            throw new ArgumentException($"activity must have at least {Blocks * (maxLag + 1L)} values for a lag of {maxLag}, got {activity.Length}", nameof(activity));
        }

        foreach (double spikes in activity)
        {
            ParameterCheck.NotNegative(spikes, "activity");
        }

        LagMoments[][] blocks = MomentsByBlock(activity, maxLag);
        var whole = new LagMoments[maxLag];
        foreach (LagMoments[] block in blocks)
        {
            AddTo(whole, block, 1.0);
        }

        double[] slopes = SlopesOf(whole);
        if (Array.Exists(slopes, double.IsNaN))
        {
            throw new ArgumentException("activity does not vary: a silent or constant network has no branching ratio", nameof(activity));
        }

        double ratio = RatioOf(slopes);
        double halfWidth = StudentQuantile * StandardError(whole, blocks);
        return new MultistepEstimate(ratio, ratio - halfWidth, ratio + halfWidth, AmplitudeOf(slopes, ratio), slopes);
    }

    // A pair belongs to the block of its earlier step. Centred by the mean of all, so that no digits are lost in the squares.
    private static LagMoments[][] MomentsByBlock(ReadOnlySpan<double> activity, int maxLag)
    {
        double mean = PairwiseSum.Mean(activity);
        var blocks = new LagMoments[Blocks][];
        for (int block = 0; block < Blocks; block++)
        {
            int start = (int)((long)block * activity.Length / Blocks);
            int end = (int)((block + 1L) * activity.Length / Blocks);
            var moments = new LagMoments[maxLag];
            for (int lag = 1; lag <= maxLag; lag++)
            {
                for (int t = start; t < Math.Min(end, activity.Length - lag); t++)
                {
                    moments[lag - 1].Add(activity[t] - mean, activity[t + lag] - mean);
                }
            }

            blocks[block] = moments;
        }

        return blocks;
    }

    private static void AddTo(LagMoments[] sums, LagMoments[] block, double sign)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i].Add(block[i], sign);
        }
    }

    private static double[] SlopesOf(LagMoments[] moments) => Array.ConvertAll(moments, lag => lag.Slope);

    private static double StandardError(LagMoments[] whole, LagMoments[][] blocks)
    {
        var without = new double[blocks.Length];
        for (int block = 0; block < blocks.Length; block++)
        {
            LagMoments[] rest = [.. whole];
            AddTo(rest, blocks[block], -1.0);
            double[] slopes = SlopesOf(rest);

            // All that varied was in this one block: nothing is known of the spread then.
            without[block] = Array.Exists(slopes, double.IsNaN) ? double.PositiveInfinity : RatioOf(slopes);
        }

        return Array.Exists(without, double.IsInfinity)
            ? double.PositiveInfinity
            : Math.Sqrt((blocks.Length - 1.0) * PairwiseSum.Variance(without));
    }

    private static double RatioOf(double[] slopes) => GoldenSection.Minimum(ratio => Residual(slopes, ratio), Grid);

    private static double AmplitudeOf(double[] slopes, double ratio)
    {
        double power = 1.0, products = 0.0, squares = 0.0;
        foreach (double slope in slopes)
        {
            power *= ratio;
            products += slope * power;
            squares += power * power;
        }

        return squares == 0.0 ? 0.0 : Math.Max(0.0, products / squares);
    }

    // The best amplitude for a ratio is known in closed form, so that one variable is left to look for.
    private static double Residual(double[] slopes, double ratio)
    {
        double amplitude = AmplitudeOf(slopes, ratio);
        double power = amplitude, sum = 0.0;
        foreach (double slope in slopes)
        {
            power *= ratio;
            sum += (slope - power) * (slope - power);
        }

        return sum;
    }
}
