using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>The AdEx equations of one neuron and one Euler step: the only place where they are written.</summary>
/// <remarks>
/// <code>
/// C dV/dt   = -gL (V - EL) + gL ΔT exp((V - VT)/ΔT) - w - I_syn + I_ext
/// τw dw/dt  = a (V - EL) - w
/// V ≥ Vpeak : V := Vreset, w := w + b
/// </code>
/// Both right-hand sides use the old V. The exponent is limited to 20 from above. The order of the operations below is the
/// order of BN-Syn, each rounded once: it is part of the result. Source: Brette &amp; Gerstner 2005, J Neurophysiol 94:3637,
/// doi:10.1152/jn.00686.2005.
/// </remarks>
public readonly struct AdExEquation
{
    /// <summary>Upper limit of the exponent (V - VT)/ΔT, dimensionless: keeps one step of the upswing finite.</summary>
    public const double ExponentLimit = 20.0;

    private readonly double _dt;
    private readonly double _c;
    private readonly double _negativeGL;
    private readonly double _gLDeltaT;
    private readonly double _eL;
    private readonly double _vT;
    private readonly double _deltaT;
    private readonly double _a;
    private readonly double _b;
    private readonly double _tauw;
    private readonly double _vReset;
    private readonly double _vPeak;

    /// <summary>Prepares the equation for a neuron and a step width.</summary>
    /// <param name="parameters">The neuron's parameters.</param>
    /// <param name="dt_ms">The step in ms; checked by <see cref="AdExInput.RequireTimeStep"/> where a step is taken.</param>
    public AdExEquation(AdExParameters parameters, double dt_ms)
    {
        _dt = dt_ms;
        _c = parameters.C_pF;
        _negativeGL = -parameters.GL_nS;
        _gLDeltaT = parameters.GL_nS * parameters.DeltaT_mV;
        _eL = parameters.EL_mV;
        _vT = parameters.VT_mV;
        _deltaT = parameters.DeltaT_mV;
        _a = parameters.A_nS;
        _b = parameters.B_pA;
        _tauw = parameters.Tauw_ms;
        _vReset = parameters.Vreset_mV;
        _vPeak = parameters.Vpeak_mV;
    }

    /// <summary>One Euler step of one neuron.</summary>
    /// <param name="V">Membrane potential before the step in mV.</param>
    /// <param name="w">Adaptation current before the step in pA.</param>
    /// <param name="I_syn">Synaptic current in pA, outward positive.</param>
    /// <param name="I_ext">External current in pA, inward positive.</param>
    /// <param name="nextV">Membrane potential after the step (and reset) in mV.</param>
    /// <param name="nextW">Adaptation current after the step (and increment) in pA.</param>
    /// <returns>Whether the neuron fired in this step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Step(double V, double w, double I_syn, double I_ext, out double nextV, out double nextW)
    {
        Slopes(V, w, I_syn, I_ext, out double dV, out double dw);
        nextV = V + (_dt * dV);
        nextW = w + (_dt * dw);
        if (nextV >= _vPeak)
        {
            nextV = _vReset;
            nextW += _b;
            return true;
        }

        return false;
    }

    /// <summary>The right-hand sides of both equations.</summary>
    /// <param name="V">Membrane potential in mV.</param>
    /// <param name="w">Adaptation current in pA.</param>
    /// <param name="I_syn">Synaptic current in pA, outward positive.</param>
    /// <param name="I_ext">External current in pA, inward positive.</param>
    /// <param name="dV">Receives dV/dt in mV/ms.</param>
    /// <param name="dw">Receives dw/dt in pA/ms.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Slopes(double V, double w, double I_syn, double I_ext, out double dV, out double dw)
    {
        double exponent = LimitedExponent((V - _vT) / _deltaT);
        double I_exp = _gLDeltaT * Exponential.Exp(exponent);
        dV = ((_negativeGL * (V - _eL)) + I_exp - w - I_syn + I_ext) / _c;
        dw = ((_a * (V - _eL)) - w) / _tauw;
    }

    /// <summary>An exponent, or <see cref="ExponentLimit"/> where it is above; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LimitedExponent(double exponent) => exponent > ExponentLimit ? ExponentLimit : exponent;
}
