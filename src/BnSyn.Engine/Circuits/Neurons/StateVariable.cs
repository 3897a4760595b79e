namespace BnSyn.Engine.Circuits.Neurons;

/// <summary>What a conductance neuron remembers.</summary>
public enum StateVariable
{
    /// <summary>Potential V.</summary>
    Potential,

    /// <summary>Excitatory conductance gE.</summary>
    Excitation,

    /// <summary>Inhibitory conductance gI.</summary>
    Inhibition,

    /// <summary>Adaptation conductance gA.</summary>
    Adaptation,

    /// <summary>Steps that the neuron stays refractory.</summary>
    Refractory,
}
