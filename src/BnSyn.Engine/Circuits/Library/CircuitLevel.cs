namespace BnSyn.Engine.Circuits.Library;

/// <summary>How much of a ready-made circuit is built.</summary>
public enum CircuitLevel
{
    /// <summary>Spikes are drawn at random and travel, but are not read.</summary>
    Delivery,

    /// <summary>Neurons and synapses whose weights stay.</summary>
    Static,

    /// <summary>Neurons, synapses and all learning rules.</summary>
    Plastic,
}
