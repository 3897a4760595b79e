using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>How an input in nS divides between the receptors that it opens; each fraction in [0, 1].</summary>
/// <param name="Ampa">Fraction that opens AMPA receptors.</param>
/// <param name="Nmda">Fraction that opens NMDA receptors.</param>
/// <param name="Gabaa">Fraction that opens GABA_A receptors.</param>
public readonly record struct ReceptorSplit(double Ampa, double Nmda, double Gabaa)
{
    /// <summary>An excitatory input, as in a network: <see cref="GlutamateSplit"/>.</summary>
    public static ReceptorSplit Glutamate => new(GlutamateSplit.AmpaFraction, GlutamateSplit.NmdaFraction, 0.0);

    /// <summary>An inhibitory input, as in a network: GABA_A receptors only.</summary>
    public static ReceptorSplit Gaba => new(0.0, 0.0, 1.0);

    /// <summary>BN-Syn's conductance synapses outside a network: one input opens all three, 60:30:10, whatever its transmitter.</summary>
    public static ReceptorSplit EveryReceptor => new(0.6, 0.3, 0.1);

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is not in [0, 1]; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Within(Ampa, 0.0, 1.0, nameof(Ampa));
        ParameterCheck.Within(Nmda, 0.0, 1.0, nameof(Nmda));
        ParameterCheck.Within(Gabaa, 0.0, 1.0, nameof(Gabaa));
    }
}
