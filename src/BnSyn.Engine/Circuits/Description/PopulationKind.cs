namespace BnSyn.Engine.Circuits.Description;

/// <summary>What makes the neurons of a population fire.</summary>
public enum PopulationKind
{
    /// <summary>The conductance equation.</summary>
    Conductance,

    /// <summary>The world: frames of bits, repeated.</summary>
    Input,

    /// <summary>Chance: every neuron on its own, with one probability a step.</summary>
    Random,
}
