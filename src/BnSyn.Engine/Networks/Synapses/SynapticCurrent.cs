using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>The synaptic current of one neuron: the only place where it is written.</summary>
/// <remarks>I_syn = g_AMPA·(V - E_AMPA) + g_NMDA·B(V)·(V - E_NMDA) + g_GABAA·(V - E_GABAA); outward currents are positive.</remarks>
public readonly struct SynapticCurrent
{
    private readonly double _eAmpa;
    private readonly double _eNmda;
    private readonly double _eGabaa;
    private readonly MagnesiumBlock _block;

    /// <summary>Prepares the current for the given receptors.</summary>
    public SynapticCurrent(SynapseParameters parameters)
    {
        _eAmpa = parameters.E_AMPA_mV;
        _eNmda = parameters.E_NMDA_mV;
        _eGabaa = parameters.E_GABAA_mV;
        _block = new MagnesiumBlock(parameters.Mg_mM);
    }

    /// <summary>The current in pA at potential <paramref name="V"/> in mV and the given conductances in nS.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double V, double g_ampa, double g_nmda, double g_gabaa)
    {
        double ampa = g_ampa * (V - _eAmpa);
        double nmda = g_nmda * _block.OpenFraction(V) * (V - _eNmda);
        double gabaa = g_gabaa * (V - _eGabaa);
        return ampa + nmda + gabaa;
    }
}
