namespace BnSyn.Gate;

/// <summary>A bound on a metric that must hold for every seed and every backend, whatever the baseline says.</summary>
/// <param name="Metric">A name from <see cref="ScenarioDescription.Metrics"/>.</param>
/// <param name="Minimum">The smallest allowed value; negative infinity for none.</param>
/// <param name="Maximum">The largest allowed value; infinity for none.</param>
/// <param name="Reason">Why the regime would not be itself outside of the bounds.</param>
public sealed record InvariantDescription(string Metric, double Minimum, double Maximum, string Reason);
