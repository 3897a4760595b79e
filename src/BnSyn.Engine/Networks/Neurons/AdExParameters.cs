using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>Parameters of the adaptive exponential integrate-and-fire neuron (AdEx), with the defaults of BN-Syn.</summary>
/// <remarks>
/// Names are the symbols of the equation with their unit. pF·mV/ms = pA and nS·mV = pA, so the units fit together without
/// factors. Source: Brette &amp; Gerstner 2005, J Neurophysiol 94:3637, doi:10.1152/jn.00686.2005.
/// </remarks>
public sealed record AdExParameters
{
    /// <summary>The smallest Δ_T in mV. Measured ones are some millivolts; far below, the upswing is a step at V_T and (V - V_T)/Δ_T overflows.</summary>
    public const double SmallestDeltaT_mV = 1e-3;

    /// <summary>Membrane capacitance C in pF; positive.</summary>
    public double C_pF { get; init; } = 150.0;

    /// <summary>Leak conductance g_L in nS; positive.</summary>
    public double GL_nS { get; init; } = 10.0;

    /// <summary>Leak reversal (resting) potential E_L in mV.</summary>
    public double EL_mV { get; init; } = -70.0;

    /// <summary>Threshold V_T of the exponential current in mV.</summary>
    public double VT_mV { get; init; } = -55.0;

    /// <summary>Slope factor Δ_T in mV; at least <see cref="SmallestDeltaT_mV"/>.</summary>
    public double DeltaT_mV { get; init; } = 2.0;

    /// <summary>Adaptation time constant τ_w in ms; positive.</summary>
    public double Tauw_ms { get; init; } = 200.0;

    /// <summary>Subthreshold adaptation a in nS.</summary>
    public double A_nS { get; init; } = 2.0;

    /// <summary>Spike-triggered adaptation b in pA, added to w at every spike.</summary>
    public double B_pA { get; init; } = 80.0;

    /// <summary>Potential after a spike V_reset in mV.</summary>
    public double Vreset_mV { get; init; } = -58.0;

    /// <summary>Potential at which a spike is registered V_peak in mV.</summary>
    public double Vpeak_mV { get; init; } = 30.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Positive(C_pF, "C_pF");
        ParameterCheck.Positive(GL_nS, "gL_nS");
        ParameterCheck.Finite(EL_mV, "EL_mV");
        ParameterCheck.Finite(VT_mV, "VT_mV");
        ParameterCheck.Positive(DeltaT_mV, "DeltaT_mV");
        ParameterCheck.AtLeast(DeltaT_mV, SmallestDeltaT_mV, "DeltaT_mV");
        ParameterCheck.Positive(Tauw_ms, "tauw_ms");
        ParameterCheck.Finite(A_nS, "a_nS");
        ParameterCheck.Finite(B_pA, "b_pA");
        ParameterCheck.Finite(Vreset_mV, "Vreset_mV");
        ParameterCheck.Finite(Vpeak_mV, "Vpeak_mV");
    }
}
