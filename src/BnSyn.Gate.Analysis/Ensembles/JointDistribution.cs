namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>All compared metrics of two ensembles together.</summary>
/// <param name="Distance">The energy distance of the standardised metric vectors.</param>
/// <param name="P">Its permutation p-value, adjusted for all such tests of the run.</param>
/// <param name="Permutations">How many permutations, or exchanges of labels within pairs, the p-value was counted from.</param>
public sealed record JointDistribution(double Distance, double P, int Permutations);
