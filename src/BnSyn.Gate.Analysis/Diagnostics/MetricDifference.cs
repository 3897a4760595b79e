namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Two values of a metric that differ by more than they may.</summary>
/// <param name="Expected">The reference's or the baseline's value.</param>
/// <param name="Actual">The judged run's value.</param>
/// <param name="Unit">The metric's unit.</param>
/// <param name="Tolerance">The tolerance in words, for example <c>1 %</c>; <c>exact</c> where any difference is drift.</param>
/// <param name="Excess">How many times the tolerance the difference is; the worst is first. Infinity for exact values.</param>
public sealed record MetricDifference(double Expected, double Actual, string Unit, string Tolerance, double Excess);
