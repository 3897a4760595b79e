using BnSyn.Engine.Networks;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>Adds to the external currents of the step that comes.</summary>
/// <param name="network">The network before the step.</param>
/// <param name="size">How much: a fraction.</param>
/// <param name="current_pA">Currents in pA, one per neuron.</param>
internal delegate void CurrentChange(Network network, double size, Span<double> current_pA);
