using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Do the distributions of pairs differ by more than a shift that the margins allow?</summary>
/// <remarks>
/// Exchanges within pairs see a shift that is small against the spread between seeds, if it is not small against the differences
/// within pairs; but a shift inside its margin is what a scenario declares not to matter. So the p-value is the larger of two: of the
/// values as they are, which alone keeps the rate of false alarms, and of the candidate's values moved back by the allowed part of
/// their shift (<see cref="AllowedShift"/>).
/// </remarks>
internal static class PairedShape
{
    /// <summary>The Kolmogorov-Smirnov test of one metric.</summary>
    /// <param name="expected">The reference's values.</param>
    /// <param name="actual">The candidate's, in the same order of seeds.</param>
    /// <param name="allowed">The allowed part of the shift.</param>
    /// <param name="swaps">How often to exchange labels.</param>
    public static KolmogorovSmirnovResult Of(double[] expected, double[] actual, double allowed, PermutationPlan swaps)
    {
        var plain = KolmogorovSmirnov.ComparePairs(expected, actual, swaps);
        return allowed == 0 ? plain : plain with
        {
            P = Math.Max(plain.P, KolmogorovSmirnov.ComparePairs(expected, Array.ConvertAll(actual, value => value - allowed), swaps).P),
        };
    }

    /// <summary>The test of all metrics together by their energy distance.</summary>
    /// <param name="expected">The reference's values: one row per seed.</param>
    /// <param name="actual">The candidate's, in the same order of seeds.</param>
    /// <param name="allowed">The allowed part of the shift of each metric.</param>
    /// <param name="swaps">How often to exchange labels.</param>
    public static EnergyDistanceResult Of(double[][] expected, double[][] actual, IReadOnlyList<double> allowed, PermutationPlan swaps)
    {
        var plain = EnergyDistance.ComparePairs(expected, actual, swaps);
        if (allowed.All(shift => shift == 0))
        {
            return plain;
        }

        var moved = EnergyDistance.ComparePairs(expected, Array.ConvertAll(actual, row => row.Zip(allowed, (value, shift) => value - shift).ToArray()), swaps);
        return moved.P > plain.P ? plain with { P = moved.P, Permutations = moved.Permutations } : plain;
    }
}
