using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Lanes;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary><see cref="SynapticCurrent"/> with its <see cref="MagnesiumBlock"/> for several neurons side by side.</summary>
/// <remarks>The same operations in the same order, so every lane has the bits of the scalar text; a test holds them together.</remarks>
internal readonly struct SynapticCurrentLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes _eAmpa;
    private readonly TLanes _eNmda;
    private readonly TLanes _eGabaa;
    private readonly TLanes _relativeConcentration;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SynapticCurrentLanes(SynapseParameters parameters)
    {
        _eAmpa = TLanes.Broadcast(parameters.E_AMPA_mV);
        _eNmda = TLanes.Broadcast(parameters.E_NMDA_mV);
        _eGabaa = TLanes.Broadcast(parameters.E_GABAA_mV);
        _relativeConcentration = TLanes.Broadcast(MagnesiumBlock.RelativeConcentration(parameters.Mg_mM));
    }

    /// <summary>The argument of the magnesium block's exponential.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Exponent(TLanes V) => TLanes.Broadcast(MagnesiumBlock.VoltageDependence_per_mV) * V;

    /// <summary>The currents in pA at potentials in mV and conductances in nS.</summary>
    /// <param name="V">Membrane potentials.</param>
    /// <param name="exponential">exp of <see cref="Exponent"/> of V.</param>
    /// <param name="g_ampa">AMPA conductances.</param>
    /// <param name="g_nmda">NMDA conductances.</param>
    /// <param name="g_gabaa">GABA_A conductances.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TLanes At(TLanes V, TLanes exponential, TLanes g_ampa, TLanes g_nmda, TLanes g_gabaa)
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes open = one / (one + (_relativeConcentration * exponential));
        TLanes ampa = g_ampa * (V - _eAmpa);
        TLanes nmda = g_nmda * open * (V - _eNmda);
        TLanes gabaa = g_gabaa * (V - _eGabaa);
        return ampa + nmda + gabaa;
    }
}
