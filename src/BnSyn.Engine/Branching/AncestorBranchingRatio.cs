using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Branching;

/// <summary>What BN-Syn calls the multistep branching ratio: the mean over lags of the k-th root of a slope through the origin.</summary>
/// <remarks>
/// slope_k = Σ A_t·A_(t+k)/Σ A_t² over t &lt; n - k, σ = mean of slope_k^(1/k) over the lags whose slope is positive. Without an intercept a
/// slope tends to Ā²/(Ā² + Var), whatever the dynamics: independent counts of mean 8 read 0.9 and more. Kept because BN-Syn's recordings hold
/// it; the published estimator is <see cref="MultistepRegression"/>.
/// </remarks>
public static class AncestorBranchingRatio
{
    /// <summary>That ratio of a series of activity.</summary>
    /// <param name="activity">Spikes per step; not negative, more than <paramref name="maxLag"/> + 1 of them.</param>
    /// <param name="maxLag">The largest lag in steps; positive.</param>
    /// <exception cref="ArgumentException">The series is too short, negative somewhere, or has no positive slope.</exception>
    public static double Estimate(ReadOnlySpan<double> activity, int maxLag = 5)
    {
        ParameterCheck.AtLeast(maxLag, 1.0, nameof(maxLag));
        if (activity.Length <= maxLag + 1)
        {
            throw new ArgumentException($"activity length too short for max_lag, got {activity.Length} values for a lag of {maxLag}", nameof(activity));
        }

        foreach (double spikes in activity)
        {
            if (!(spikes >= 0.0))
            {
                throw new ArgumentException(FormattableString.Invariant($"activity must be non-negative, got {spikes}"), nameof(activity));
            }
        }

        double sum = 0.0;
        int lags = 0;
        for (int lag = 1; lag <= maxLag; lag++)
        {
            double slope = SlopeThroughOrigin(activity[..^lag], activity[lag..]);
            if (slope > 0.0)
            {
                sum += RealPower.Of(slope, 1.0 / lag);
                lags++;
            }
        }

        return lags > 0 ? sum / lags : throw new ArgumentException("unable to estimate branching ratio, no lag has a positive slope", nameof(activity));
    }

    private static double SlopeThroughOrigin(ReadOnlySpan<double> now, ReadOnlySpan<double> later)
    {
        double products = 0.0, squares = 0.0;
        for (int t = 0; t < now.Length; t++)
        {
            products += now[t] * later[t];
            squares += now[t] * now[t];
        }

        return squares == 0.0 ? 0.0 : products / squares;
    }
}
