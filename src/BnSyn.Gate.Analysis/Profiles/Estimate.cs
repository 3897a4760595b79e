namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>A fitted value with its interval of 95 %.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High);
