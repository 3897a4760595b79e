using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>Parameters of the conductance synapses (AMPA, NMDA, GABA_A), with the defaults of BN-Syn.</summary>
public sealed record SynapseParameters
{
    /// <summary>Reversal potential of AMPA receptors in mV.</summary>
    public double E_AMPA_mV { get; init; }

    /// <summary>Reversal potential of NMDA receptors in mV.</summary>
    public double E_NMDA_mV { get; init; }

    /// <summary>Reversal potential of GABA_A receptors in mV.</summary>
    public double E_GABAA_mV { get; init; } = -70.0;

    /// <summary>Decay time constant of AMPA conductances in ms; positive.</summary>
    public double Tau_AMPA_ms { get; init; } = 2.5;

    /// <summary>Decay time constant of NMDA conductances in ms; positive.</summary>
    public double Tau_NMDA_ms { get; init; } = 100.0;

    /// <summary>Decay time constant of GABA_A conductances in ms; positive.</summary>
    public double Tau_GABAA_ms { get; init; } = 6.0;

    /// <summary>Transmission delay in ms; positive. <see cref="ConductanceSynapses"/> and networks that learn obey it, in whole steps: in a network
    /// whose weights never change every spike arrives one step later, as in BN-Syn.</summary>
    public double Delay_ms { get; init; } = 1.0;

    /// <summary>Extracellular magnesium concentration in mM; positive.</summary>
    public double Mg_mM { get; init; } = 1.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Finite(E_AMPA_mV, "E_AMPA_mV");
        ParameterCheck.Finite(E_NMDA_mV, "E_NMDA_mV");
        ParameterCheck.Finite(E_GABAA_mV, "E_GABAA_mV");
        ParameterCheck.Positive(Tau_AMPA_ms, "tau_AMPA_ms");
        ParameterCheck.Positive(Tau_NMDA_ms, "tau_NMDA_ms");
        ParameterCheck.Positive(Tau_GABAA_ms, "tau_GABAA_ms");
        ParameterCheck.Positive(Delay_ms, "delay_ms");
        ParameterCheck.Positive(Mg_mM, "mg_mM");
    }
}
