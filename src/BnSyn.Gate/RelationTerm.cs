namespace BnSyn.Gate;

/// <summary>One term of a sum of metrics.</summary>
/// <param name="Factor">What the metric is multiplied with; finite and not 0.</param>
/// <param name="Metric">A name from <see cref="ScenarioDescription.Metrics"/>.</param>
public sealed record RelationTerm(double Factor, string Metric);
