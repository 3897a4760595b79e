namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What a count of successes says about their probability: the exact interval, which never covers less than it states.</summary>
/// <remarks>
/// Clopper, C. J. and Pearson, E. S. 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial",
/// Biometrika 26, 404-413. Each end is the root of the tail that the confidence leaves, never of its complement: 1 - 1e-12 and 1e-9
/// have as many true digits as 95 %.
/// </remarks>
public static class BinomialInterval
{
    /// <summary>The two-sided interval.</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Between 0 and 1; the error is shared by both ends.</param>
    /// <returns>Probabilities, ends included.</returns>
    public static (double Lower, double Upper) TwoSided(int successes, int trials, double confidence)
    {
        Check(successes, trials, confidence);
        var oneSided = (1 - confidence) / 2;
        return (
            successes == 0 ? 0 : BinomialTail.RootOfAtLeast(successes, trials, oneSided),
            successes == trials ? 1 : BinomialTail.RootOfAtMost(successes, trials, oneSided));
    }

    /// <summary>The one-sided bound: the largest probability with which so few successes are no surprise.</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>A probability.</returns>
    public static double UpperBound(int successes, int trials, double confidence)
    {
        Check(successes, trials, confidence);
        return successes == trials ? 1
            : confidence < 0.5 ? BinomialTail.RootOfAtLeast(successes + 1, trials, confidence)
            : BinomialTail.RootOfAtMost(successes, trials, 1 - confidence);
    }

    private static void Check(int successes, int trials, double confidence)
    {
        SampleCheck.Probability(confidence, nameof(confidence));
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
    }
}
