using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>How an excitatory input of a network divides between AMPA and NMDA receptors: 70 % and 30 %.</summary>
/// <remarks>Recurrent and external input are multiplied apart and then added; 0.7·(e + x) would round differently.</remarks>
public static class GlutamateSplit
{
    /// <summary>Fraction that opens AMPA receptors.</summary>
    public const double AmpaFraction = 0.7;

    /// <summary>Fraction that opens NMDA receptors.</summary>
    public const double NmdaFraction = 0.3;

    /// <summary>AMPA conductance in nS opened by recurrent and external input in nS.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Ampa(double recurrent, double external) => (AmpaFraction * recurrent) + (AmpaFraction * external);

    /// <summary>NMDA conductance in nS opened by recurrent and external input in nS.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Nmda(double recurrent, double external) => (NmdaFraction * recurrent) + (NmdaFraction * external);
}
