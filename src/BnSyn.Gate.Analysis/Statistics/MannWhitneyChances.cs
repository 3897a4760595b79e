namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The probability of each value of the Mann-Whitney statistic U, for more seeds than <see cref="MannWhitneyCounts"/> can count.</summary>
/// <remarks>
/// The largest of all values belongs to the first sample with probability n/(n+m), and then lies above m values of the second (Mann,
/// H. B. and Whitney, D. R. 1947, "On a test of whether one of two random variables is stochastically larger than the other", Annals of
/// Mathematical Statistics 18, 50-60). The Gaussian binomial would be faster, but in floating point its differences lose every digit.
/// </remarks>
internal static class MannWhitneyChances
{
    /// <summary>The most products of a seed and a seed: the time is a quarter of their square, a tenth of a second once.</summary>
    public const long LargestProduct = 20_000;

    /// <summary>The probabilities of U = 0 .. n*m.</summary>
    public static double[] Of(int first, int second)
    {
        var (small, large) = (Math.Min(first, second), Math.Max(first, second));

        // One law for each size of the smaller sample, all for the same size of the larger one, which grows.
        var laws = Enumerable.Range(0, small + 1).Select(n => new double[(n * large) + 1]).ToArray();
        Array.ForEach(laws, law => law[0] = 1);
        for (var m = 1; m <= large; m++)
        {
            for (var n = 1; n <= small; n++)
            {
                var (law, fewer) = (laws[n], laws[n - 1]);
                var (ofFirst, ofSecond) = (n / (double)(n + m), m / (double)(n + m));
                for (var u = n * m; u >= 0; u--)
                {
                    law[u] = (ofSecond * law[u]) + (u >= m ? ofFirst * fewer[u - m] : 0);
                }
            }
        }

        return laws[small];
    }
}
