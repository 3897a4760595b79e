using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>
/// The law of a distance where seeds pair. Two runs of one seed share a realisation and so depend on each other: if nothing differs,
/// the only thing that is random about the labels is which of a pair's two values is called the reference's.
/// </summary>
/// <remarks>
/// Every pair's labels change places with even odds, whatever joint law a pair has (Fisher, R. A. 1935, The Design of Experiments,
/// section 21; Good, P. 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd edition, Springer, matched pairs).
/// Shuffling all labels, as for unrelated samples, presumes independence: with a correlation of -0.8 within pairs it alarms ten times
/// too often, with 0.95 hardly ever. All 2^n exchanges are taken where they are no more than the random ones would be. A random
/// p-value (1+k)/(1+B) is valid for every B (Phipson and Smyth 2010; Hemerik, J. and Goeman, J. 2018, "Exact testing with random
/// permutations", TEST 27, 811-825), and also where drawing ends with the k-th exchange that is as far (Besag, J. and Clifford, P.
/// 1991, "Sequential Monte Carlo p-values", Biometrika 78, 301-304: even k/B is).
/// </remarks>
internal static class PairSwaps
{
    /// <summary>Exchanges that are tried at a time.</summary>
    private const int Lanes = 8;

    /// <summary>The exchanges 0 .. 7 as bits of a byte for the first three pairs, as a binary number counts them.</summary>
    private static readonly byte[] Counting = [0b10101010, 0b11001100, 0b11110000];

    /// <summary>
    /// Drawing ends when so many exchanges are as far: the p-value is then known to a tenth of itself, and where nothing differs
    /// hundreds of draws do the work of tens of thousands.
    /// </summary>
    private const int Enough = 100;

    /// <summary>The p-value of a distance.</summary>
    /// <param name="statistic">The distance.</param>
    /// <param name="plan">How often to exchange at most, with which seed.</param>
    /// <returns>The p-value; how many exchanges were tried; whether these were all that there are.</returns>
    public static (double P, int Swaps, bool IsExact) Judge(ISwapStatistic statistic, PermutationPlan plan) =>
        IsEnumerated(statistic.Pairs, plan) ? Enumerate(statistic) : Draw(statistic, plan);

    /// <summary>The p-value of the farthest possible samples: an exchange of all labels is as far.</summary>
    public static double SmallestP(int pairs, PermutationPlan plan)
    {
        var ofAll = Math.Min(1, Math.Pow(2, 1 - pairs));
        return IsEnumerated(pairs, plan) ? ofAll : Math.Max(ofAll, 1.0 / (1 + plan.Permutations));
    }

    private static bool IsEnumerated(int pairs, PermutationPlan plan) => pairs < 31 && 1 << pairs <= plan.Permutations;

    // The last pair keeps its labels, because an exchange of all labels changes nothing.
    private static (double P, int Swaps, bool IsExact) Enumerate(ISwapStatistic statistic)
    {
        var swapped = new byte[statistic.Pairs];
        var (all, far) = (1 << (statistic.Pairs - 1), 0);
        for (var first = 0; first < all; first += Lanes)
        {
            for (var pair = 0; pair < statistic.Pairs - 1; pair++)
            {
                swapped[pair] = pair < Counting.Length ? Counting[pair] : (byte)(((first >> pair) & 1) * byte.MaxValue);
            }

            for (var (lane, answers) = (0, statistic.AtLeastAsFar(swapped)); lane < Math.Min(Lanes, all); lane++)
            {
                far += (answers >> lane) & 1;
            }
        }

        return ((double)far / all, 2 * all, true);
    }

    private static (double P, int Swaps, bool IsExact) Draw(ISwapStatistic statistic, PermutationPlan plan)
    {
        var generator = new Xoshiro256StarStar(plan.Seed, threadSafe: false);
        var swapped = new byte[statistic.Pairs];
        var (drawn, far) = (0, 0);
        while (drawn < plan.Permutations && far < Enough)
        {
            generator.NextBytes(swapped);
            var answers = statistic.AtLeastAsFar(swapped);
            for (var lane = 0; lane < Lanes && drawn < plan.Permutations && far < Enough; lane++, drawn++)
            {
                far += (answers >> lane) & 1;
            }
        }

        return ((1.0 + far) / (1 + drawn), drawn, false);
    }
}
