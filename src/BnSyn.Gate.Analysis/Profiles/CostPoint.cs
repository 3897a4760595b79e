namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What was measured at one size.</summary>
/// <param name="Size">The size, above 0.</param>
/// <param name="Cost">Its cost, above 0, in any unit.</param>
public readonly record struct CostPoint(double Size, double Cost);
