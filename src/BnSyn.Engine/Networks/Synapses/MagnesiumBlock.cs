using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>Voltage-dependent magnesium block of NMDA receptors: the only place where it is written.</summary>
/// <remarks>
/// B(V) = 1/(1 + [Mg]/3.57 mM · exp(-0.062/mV · V)), between 0 (blocked, hyperpolarised) and 1 (open, depolarised). Source:
/// Jahr &amp; Stevens 1990, J Neurosci 10:3178, doi:10.1523/JNEUROSCI.10-09-03178.1990.
/// </remarks>
public readonly struct MagnesiumBlock
{
    /// <summary>Change of the exponent per mV.</summary>
    internal const double VoltageDependence_per_mV = -0.062;

    private const double HalfBlock_mM = 3.57;

    private readonly double _relativeConcentration;

    /// <summary>The block at a magnesium concentration in mM.</summary>
    public MagnesiumBlock(double mg_mM) => _relativeConcentration = RelativeConcentration(mg_mM);

    /// <summary>A magnesium concentration relative to that of half a block at 0 mV.</summary>
    internal static double RelativeConcentration(double mg_mM) => mg_mM / HalfBlock_mM;

    /// <summary>The open fraction B at membrane potential <paramref name="V"/> in mV, dimensionless, in [0, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double OpenFraction(double V) =>
        1.0 / (1.0 + (_relativeConcentration * Exponential.Exp(VoltageDependence_per_mV * V)));
}
