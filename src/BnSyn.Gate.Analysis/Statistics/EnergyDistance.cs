using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Energy distance with a permutation test: do two samples of metric vectors have the same joint distribution?</summary>
/// <remarks>
/// 2 E|X-Y| - E|X-X'| - E|Y-Y'|, zero only for equal distributions (Szekely, G. J. and Rizzo, M. L. 2013, "Energy statistics: a
/// class of statistics based on distances", Journal of Statistical Planning and Inference 143, 1249-1272).
/// </remarks>
public static class EnergyDistance
{
    /// <summary>Sums in another order differ in their last digits; a permutation that ties with the data counts as at least as far.</summary>
    private const double RoundingOfASum = 1e-12;

    /// <summary>Compares two unrelated samples of metric vectors: any row could have been in either.</summary>
    /// <param name="reference">One row per seed with one finite value per metric, at least one row.</param>
    /// <param name="candidate">Rows of the same metrics, at least one row.</param>
    /// <param name="plan">How often to permute, with which seed.</param>
    /// <returns>Distance and p-value.</returns>
    /// <exception cref="ArgumentException">A sample is empty, rows differ in length, or a value is not finite.</exception>
    public static EnergyDistanceResult Compare(
        IReadOnlyList<IReadOnlyList<double>> reference, IReadOnlyList<IReadOnlyList<double>> candidate, PermutationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfZero(reference?.Count ?? 0, nameof(reference));
        ArgumentOutOfRangeException.ThrowIfZero(candidate?.Count ?? 0, nameof(candidate));
        var split = new EnergySplit(StandardisedRows.Distances(reference!, candidate!), reference!.Count);
        var labels = Enumerable.Range(0, reference.Count + candidate!.Count).ToArray();
        var observed = split.DistanceOf(labels);
        var generator = new Xoshiro256StarStar(plan.Seed, threadSafe: false);
        var atLeastAsFar = 0;
        for (var permutation = 0; permutation < plan.Permutations; permutation++)
        {
            ShuffleFirst(labels, reference.Count, generator);
            atLeastAsFar += split.DistanceOf(labels) >= observed - (RoundingOfASum * split.Scale) ? 1 : 0;
        }

        // Samples of one size can change places: a split and its mirror are equally far apart.
        var farthest = reference.Count == candidate.Count ? 2 : 1;
        var arrangements = SpecialFunctions.Binomial(labels.Length, reference.Count);
        var sampled = 1.0 / (1 + plan.Permutations);
        var distance = observed <= RoundingOfASum * split.Scale ? 0 : observed;
        return new(distance, (1.0 + atLeastAsFar) / (1 + plan.Permutations), Math.Max(sampled, farthest / arrangements), plan.Permutations);
    }

    /// <summary>Compares pairs of metric vectors: the two rows at one index share their seed, and only they could have changed places.</summary>
    /// <param name="reference">One row per seed with one finite value per metric, at least one row.</param>
    /// <param name="candidate">As many rows of the same metrics, in the same order of seeds.</param>
    /// <param name="plan">How often to exchange labels at most, with which seed.</param>
    /// <returns>Distance and p-value.</returns>
    /// <exception cref="ArgumentException">A sample is empty, the lengths or rows differ in length, or a value is not finite.</exception>
    public static EnergyDistanceResult ComparePairs(
        IReadOnlyList<IReadOnlyList<double>> reference, IReadOnlyList<IReadOnlyList<double>> candidate, PermutationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfZero(reference?.Count ?? 0, nameof(reference));
        SampleCheck.Pairs(reference!.Count, candidate?.Count ?? 0, nameof(candidate));
        var split = new PairedSplit(StandardisedRows.Distances(reference, candidate!), RoundingOfASum);
        var (p, swaps, _) = PairSwaps.Judge(split, plan);
        return new(split.Distance, p, PairSwaps.SmallestP(split.Pairs, plan), swaps);
    }

    /// <summary>Fisher-Yates as far as needed: which rows come first decides, their order does not.</summary>
    private static void ShuffleFirst(int[] labels, int count, Xoshiro256StarStar generator)
    {
        for (var place = 0; place < count; place++)
        {
            var other = generator.Next(place, labels.Length);
            (labels[place], labels[other]) = (labels[other], labels[place]);
        }
    }
}
