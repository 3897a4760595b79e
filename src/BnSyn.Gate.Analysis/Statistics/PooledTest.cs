using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Do two sets of runs have samples of the same distribution?</summary>
/// <remarks>
/// Samples of one run are correlated, so that a test that takes them for independent alarms falsely: of a series with a correlation time of
/// ten steps nearly every time. If nothing differs, whole runs are exchangeable: within pairs of one seed, or freely where seeds do not pair
/// (Good, P. 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd edition, Springer). The p-value is exact whatever the
/// correlation within a run is; its power comes from the number of runs and not of samples.
/// </remarks>
public static class PooledTest
{
    /// <summary>Drawing ends when so many exchanges are as far, as for <see cref="PairSwaps"/>.</summary>
    private const int Enough = 100;

    /// <summary>Compares the pooled samples of two sets of runs.</summary>
    /// <param name="reference">Ascending samples of each run, and how many samples they stand for.</param>
    /// <param name="candidate">The same; where seeds pair, as many runs in the same order of seeds.</param>
    /// <param name="measure">Which distance.</param>
    /// <param name="isPaired">Whether only the two runs of one seed could have changed places.</param>
    /// <param name="plan">How often to exchange at most, with which seed.</param>
    /// <returns>Distance and p-value; a distance that is not a number where a side has no samples.</returns>
    public static PooledResult Compare(
        IReadOnlyList<(double[] Values, long Count)> reference,
        IReadOnlyList<(double[] Values, long Count)> candidate,
        PooledMeasure measure,
        bool isPaired,
        PermutationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(plan);
        var distance = new PooledDistance([.. reference, .. candidate], reference.Count, measure);
        if (isPaired)
        {
            SampleCheck.Pairs(reference.Count, candidate.Count, nameof(candidate));
            return new(distance.Observed, PairSwaps.Judge(new Swaps(distance, reference.Count), plan).P, PairSwaps.SmallestP(reference.Count, plan));
        }

        return new(distance.Observed, Shuffle(distance, reference.Count, candidate.Count, plan), SmallestP(reference.Count, candidate.Count, plan));
    }

    /// <summary>The smallest p-value that so many pairs of runs can give, however far apart they are.</summary>
    /// <param name="pairs">The number of pairs.</param>
    /// <returns>All labels exchanged are as far.</returns>
    public static double SmallestP(int pairs) => Math.Min(1, Math.Pow(2, 1 - pairs));

    private static double SmallestP(int reference, int candidate, PermutationPlan plan) =>
        Math.Max(1.0 / (1 + plan.Permutations), (reference == candidate ? 2 : 1) / SpecialFunctions.Binomial(reference + candidate, reference));

    private static double Shuffle(PooledDistance distance, int reference, int candidate, PermutationPlan plan)
    {
        var generator = new Xoshiro256StarStar(plan.Seed, threadSafe: false);
        var order = Enumerable.Range(0, reference + candidate).ToArray();
        var labels = new byte[order.Length];
        var (drawn, far) = (0, 0);
        while (drawn < plan.Permutations && far < Enough)
        {
            Array.Clear(labels);
            for (var lane = 0; lane < PooledDistance.Lanes; lane++)
            {
                for (var place = 0; place < reference; place++)
                {
                    var other = generator.Next(place, order.Length);
                    (order[place], order[other]) = (order[other], order[place]);
                    labels[order[place]] |= (byte)(1 << lane);
                }
            }

            var answers = distance.AtLeastAsFar(labels);
            for (var lane = 0; lane < PooledDistance.Lanes && drawn < plan.Permutations && far < Enough; lane++, drawn++)
            {
                far += (answers >> lane) & 1;
            }
        }

        return (1.0 + far) / (1 + drawn);
    }

    private sealed class Swaps(PooledDistance distance, int pairs) : ISwapStatistic
    {
        private readonly byte[] _labels = new byte[2 * pairs];

        public int Pairs => pairs;

        public byte AtLeastAsFar(ReadOnlySpan<byte> swapped)
        {
            for (var pair = 0; pair < pairs; pair++)
            {
                (_labels[pair], _labels[pairs + pair]) = ((byte)~swapped[pair], swapped[pair]);
            }

            return distance.AtLeastAsFar(_labels);
        }
    }
}
