namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Two-sample Kolmogorov-Smirnov: do two samples have the same distribution, in location, spread and shape?</summary>
public static class KolmogorovSmirnov
{
    /// <summary>
    /// The lattice has a point per pair of values; above this many the limiting law is used. Its p-value is too large, by about
    /// 5 % of itself where both samples are large and by up to 40 % where one has twenty values.
    /// </summary>
    private const long LargestLattice = 4_000_000;

    /// <summary>Compares two unrelated samples: any value could have been in either.</summary>
    /// <param name="reference">At least one finite value.</param>
    /// <param name="candidate">At least one finite value.</param>
    /// <returns>Distance and two-sided p-value.</returns>
    /// <exception cref="ArgumentException">A sample is empty or has a value that is not finite.</exception>
    public static KolmogorovSmirnovResult Compare(IReadOnlyList<double> reference, IReadOnlyList<double> candidate)
    {
        SampleCheck.Finite(reference, nameof(reference));
        SampleCheck.Finite(candidate, nameof(candidate));
        var path = LatticePath.Of(reference, candidate);
        var distance = path.Distance / ((double)reference.Count * candidate.Count);
        return (long)reference.Count * candidate.Count <= LargestLattice
            ? new(distance, path.ChanceOfReaching(path.Distance), IsExact: true)
            : new(distance, KolmogorovLaw.AtLeast(distance, reference.Count, candidate.Count), IsExact: false);
    }

    /// <summary>Compares pairs: the two values at one index share their seed, and only they could have changed places.</summary>
    /// <param name="reference">At least one finite value.</param>
    /// <param name="candidate">As many finite values, in the same order of seeds.</param>
    /// <param name="plan">How often to exchange labels at most, with which seed.</param>
    /// <returns>Distance and two-sided p-value.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a value is not finite.</exception>
    public static KolmogorovSmirnovResult ComparePairs(IReadOnlyList<double> reference, IReadOnlyList<double> candidate, PermutationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        SampleCheck.Finite(reference, nameof(reference));
        SampleCheck.Finite(candidate, nameof(candidate));
        SampleCheck.Pairs(reference.Count, candidate.Count, nameof(candidate));
        var path = new PairedPath(reference, candidate);
        var (p, _, isExact) = PairSwaps.Judge(path, plan);
        return new((double)path.Distance / path.Pairs, p, isExact);
    }
}
