namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What comparing pooled samples came to.</summary>
/// <param name="Distance">The distance of the two distributions; not a number where a side has no samples.</param>
/// <param name="P">The p-value for "the two distributions differ".</param>
/// <param name="SmallestP">What the p-value of the most different samples would be.</param>
public sealed record PooledResult(double Distance, double P, double SmallestP);
