namespace BnSyn.Engine.Circuits.Description;

/// <summary>Short-term plasticity of Tsodyks and Markram: every source neuron's synapses tire and facilitate together.</summary>
public sealed record ShortTermParameters
{
    /// <summary>U: fraction of the resources that a first spike uses, (0, 1].</summary>
    public double Utilisation { get; init; } = 0.8;

    /// <summary>Recovery time of the resources, ms; greater than 0.</summary>
    public double RecoveryMs { get; init; } = 200.0;

    /// <summary>Decay time of the facilitation, ms; greater than 0.</summary>
    public double FacilitationMs { get; init; } = 10.0;

    internal void Validate(string synapses)
    {
        Bounds.Within(Utilisation, 1e-9, 1.0, synapses, "utilisation");
        Bounds.Positive(RecoveryMs, synapses, "recoveryMs");
        Bounds.Positive(FacilitationMs, synapses, "facilitationMs");
    }
}
