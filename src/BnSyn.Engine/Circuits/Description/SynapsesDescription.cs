namespace BnSyn.Engine.Circuits.Description;

/// <summary>What a weight opens in its target.</summary>
public enum SynapticEffect
{
    /// <summary>Excitatory conductance; weights are 0 or more.</summary>
    Excitatory,

    /// <summary>Inhibitory conductance; weights are 0 or more.</summary>
    Inhibitory,

    /// <summary>
    /// Weights of both signs are summed over all such sources of a neuron; a positive sum opens excitation, a negative one
    /// inhibition, since a conductance cannot be negative.
    /// </summary>
    Signed,
}

/// <summary>The synapses of a target population from one port, or from one population of the same component.</summary>
public sealed record SynapsesDescription
{
    /// <summary>Name, unique in the component.</summary>
    public required string Name { get; init; }

    /// <summary>Target population, of the same component; conductance neurons.</summary>
    public required string Target { get; init; }

    /// <summary>An input port or a population of the same component.</summary>
    public required string Source { get; init; }

    /// <summary>Delay from a population of the same component, ms; a port has the delays of its projections. One step unless given.</summary>
    public double? DelayMs { get; init; }

    /// <summary>What the weights open.</summary>
    public SynapticEffect Effect { get; init; }

    /// <summary>How the weights are drawn.</summary>
    public required WeightLaw Weights { get; init; }

    /// <summary>Short-term plasticity of every source neuron, or none.</summary>
    public ShortTermParameters? ShortTerm { get; init; }

    /// <summary>Learning by eligibility and a modulator, or none.</summary>
    public EligibilityParameters? Eligibility { get; init; }

    /// <summary>Learning by coincidence, or none.</summary>
    public HebbianParameters? Hebbian { get; init; }
}
