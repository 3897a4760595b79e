using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>All learning rules at work; every component has to be active, and weights have to move.</summary>
public sealed class CircuitPlastic() : CircuitScenario(
    "circuit-plastic", "The sensorimotor circuit that learns: eligibility and rewards, coincidences, errors.", CircuitLevel.Plastic)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<InvariantDescription> Invariants { get; } =
        [.. AllActive, new(CircuitMetrics.WeightChange, 1e-6, 1, "a circuit that does not learn tests no rule")];
}
