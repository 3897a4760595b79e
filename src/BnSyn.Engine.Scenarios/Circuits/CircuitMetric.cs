using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>One observable of a circuit. Circuits are not compared over ensembles, so it has no margin.</summary>
/// <param name="Description">Name, unit, conformance class and tolerance.</param>
/// <param name="From">The lowest level that has it.</param>
/// <param name="Value">How its value is computed.</param>
internal sealed record CircuitMetric(MetricDescription Description, CircuitLevel From, Func<CircuitObservation, double> Value);
