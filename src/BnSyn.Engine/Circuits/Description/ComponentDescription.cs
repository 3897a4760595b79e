namespace BnSyn.Engine.Circuits.Description;

/// <summary>A region: populations, their synapses, and where axons arrive and leave.</summary>
/// <param name="Name">Name, unique in the circuit.</param>
/// <param name="Populations">At least one.</param>
/// <param name="Ports">Where axons of other components arrive.</param>
/// <param name="Outputs">Where its axons leave.</param>
/// <param name="Synapses">In the order in which they are summed.</param>
public sealed record ComponentDescription(
    string Name,
    IReadOnlyList<PopulationDescription> Populations,
    IReadOnlyList<PortDescription> Ports,
    IReadOnlyList<OutputDescription> Outputs,
    IReadOnlyList<SynapsesDescription> Synapses);
