namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The probability of each value of the Wilcoxon signed-rank statistic, for more pairs than <see cref="SignedRankCounts"/> can count.</summary>
/// <remarks>
/// The same recurrence in floating point: every rank is added or not, each with probability 1/2. Only sums and halves of positive
/// numbers, so that even the smallest probability has 13 digits.
/// </remarks>
internal static class SignedRankChances
{
    /// <summary>The most pairs: a third of n^3 additions, a fifth of a second once, and 0.5^n is still a normal double.</summary>
    public const int LargestTotal = 1000;

    /// <summary>The probabilities of the statistic = 0 .. n(n+1)/2.</summary>
    public static double[] Of(int pairs)
    {
        var chances = new double[(pairs * (pairs + 1) / 2) + 1];
        chances[0] = 1;
        for (var rank = 1; rank <= pairs; rank++)
        {
            for (var sum = rank * (rank + 1) / 2; sum >= 0; sum--)
            {
                chances[sum] = (chances[sum] / 2) + (sum >= rank ? chances[sum - rank] / 2 : 0);
            }
        }

        return chances;
    }
}
