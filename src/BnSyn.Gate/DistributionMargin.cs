namespace BnSyn.Gate;

/// <summary>The smallest distance of two distributions that matters to the physics.</summary>
/// <param name="Distance">Which distance.</param>
/// <param name="Size">Above 0; below 1 for Kolmogorov and Smirnov's, in the samples' unit for Wasserstein's.</param>
/// <param name="Reason">Why a smaller distance does not matter; it stands in the report.</param>
public sealed record DistributionMargin(DistributionDistance Distance, double Size, string Reason);
