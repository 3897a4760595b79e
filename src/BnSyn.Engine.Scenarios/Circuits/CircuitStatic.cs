using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>Neurons and synapses without learning; every component has to be active.</summary>
public sealed class CircuitStatic() : CircuitScenario(
    "circuit-static", "The sensorimotor circuit with weights that stay: conductance neurons, competition, short-term plasticity.", CircuitLevel.Static)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<InvariantDescription> Invariants { get; } = AllActive;
}
