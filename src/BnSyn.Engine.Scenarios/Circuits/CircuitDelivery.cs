using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>Random spikes travel along every tract: the arena and its delays alone.</summary>
public sealed class CircuitDelivery() : CircuitScenario(
    "circuit-delivery", "Random spikes travel along every tract of the sensorimotor circuit: the arena and its delays alone.", CircuitLevel.Delivery)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<InvariantDescription> Invariants { get; } =
        [new(CircuitMetrics.RateOf("cortex"), 15, 25, "neurons fire at random, 20 times a second")];
}
