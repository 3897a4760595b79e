using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Calibration;

/// <summary>The smallest constant current, raised slowly from none, at which an AdEx neuron leaves its rest and fires.</summary>
/// <remarks>
/// <code>
/// s = min(a/gL, τm/τw) with τm = C/gL
/// I = (gL + a)·(VT - EL + ΔT·ln(1 + s)) - gL·ΔT·(1 + s)
/// </code>
/// With s = a/gL the rest vanishes there, with the other one it loses its stability first. It follows from the two equations of Brette &amp;
/// Gerstner 2005, J Neurophysiol 94:3637, doi:10.1152/jn.00686.2005. The exponential current has no limit in it: see
/// <see cref="AdExEquation.ExponentLimit"/>, which is far above this potential.
/// </remarks>
public static class Rheobase
{
    /// <summary>The rheobase in pA.</summary>
    /// <param name="parameters">The neuron; a/g_L above -1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static double Of_pA(AdExParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate();
        double adaptation = parameters.A_nS / parameters.GL_nS;
        ParameterCheck.Positive(1.0 + adaptation, "1 + a_nS/gL_nS");
        double lost = Math.Min(adaptation, parameters.C_pF / parameters.GL_nS / parameters.Tauw_ms);
        double V = parameters.VT_mV + (parameters.DeltaT_mV * Logarithm.Log1p(lost));
        return ((parameters.GL_nS + parameters.A_nS) * (V - parameters.EL_mV)) - (parameters.GL_nS * parameters.DeltaT_mV * (1.0 + lost));
    }
}
