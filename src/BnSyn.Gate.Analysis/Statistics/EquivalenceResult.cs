using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What an equivalence test came to.</summary>
/// <param name="Outcome">Equivalent, Drift or Inconclusive.</param>
/// <param name="Interval">The interval of confidence 1 - 2*alpha that decided.</param>
/// <param name="EquivalenceP">The p-value for "the shift lies inside the margin"; several metrics need no correction (intersection-union).</param>
/// <param name="DriftP">The two-sided p-value for "the shift lies outside the margin"; over several metrics it goes through <see cref="Holm"/>.</param>
public sealed record EquivalenceResult(Outcome Outcome, ShiftInterval Interval, double EquivalenceP, double DriftP);
