namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What an energy-distance test came to.</summary>
/// <param name="Distance">The energy distance of the two samples in pooled standard deviations; 0 where they are the same.</param>
/// <param name="P">The permutation p-value for "the two distributions differ".</param>
/// <param name="SmallestP">What the p-value of the most different samples would be about: 1/(1+B), or more where few seeds allow few arrangements.</param>
/// <param name="Permutations">How many arrangements the p-value was counted from.</param>
public sealed record EnergyDistanceResult(double Distance, double P, double SmallestP, int Permutations);
