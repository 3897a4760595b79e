using BnSyn.Engine.Networks.Neurons;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>The smallest constant current that makes an AdEx neuron fire: the natural unit for a perturbing current.</summary>
/// <remarks>
/// Naud, R., Marcille, N., Clopath, C. and Gerstner, W. 2008, "Firing patterns in the adaptive exponential integrate-and-fire
/// model", Biological Cybernetics 99, 335-347: the current at which the resting state vanishes (slow or weak adaptation) or, before
/// that, loses its stability (a/gL above tau_m/tau_w).
/// </remarks>
internal static class Rheobase
{
    /// <summary>The rheobase in pA.</summary>
    /// <param name="p">The neuron.</param>
    public static double Of(AdExParameters p)
    {
        var adaptation = p.A_nS / p.GL_nS;
        var timeConstants = p.C_pF / p.GL_nS / p.Tauw_ms;
        var lost = Math.Min(adaptation, timeConstants);
        var atVertex = (p.GL_nS + p.A_nS) * (p.VT_mV - p.EL_mV - p.DeltaT_mV + (p.DeltaT_mV * Math.Log(1 + lost)));
        return atVertex + (p.DeltaT_mV * p.GL_nS * (adaptation - lost));
    }
}
