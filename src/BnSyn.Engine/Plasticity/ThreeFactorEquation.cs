using System.Runtime.CompilerServices;
using BnSyn.Engine.Integrators;

namespace BnSyn.Engine.Plasticity;

/// <summary>The two equations of three-factor plasticity for one synapse and one step: the only place where they are written.</summary>
/// <remarks>
/// <code>
/// e := e·exp(-dt/τ_e) + c           c: what the spikes of this step are worth
/// w := clip(w + η·e·n, w_min, w_max)
/// </code>
/// The weight changes by the trace of this step, and the trace is not clipped. The order of the operations is the order of BN-Syn. Source:
/// Fremaux &amp; Gerstner 2016, Front Neural Circuits 9:85, doi:10.3389/fncir.2015.00085.
/// </remarks>
public readonly struct ThreeFactorEquation
{
    private readonly double _decay;
    private readonly double _eta;
    private readonly double _wMin;
    private readonly double _wMax;

    /// <summary>Prepares the equations.</summary>
    /// <param name="parameters">η, τ_e and the limits of weights.</param>
    /// <param name="dt_ms">The step in ms; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ThreeFactorEquation(PlasticityParameters parameters, double dt_ms)
    {
        parameters.Validate();
        PlasticityInput.RequireTimeStep(dt_ms);
        _decay = ExponentialDecay.Factor(dt_ms, parameters.Tau_e_ms);
        _eta = parameters.Eta;
        _wMin = parameters.W_min;
        _wMax = parameters.W_max;
    }

    /// <summary>The eligibility trace after the step, dimensionless.</summary>
    /// <param name="e">The trace before.</param>
    /// <param name="c">What the spikes of the step are worth, dimensionless.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Eligibility(double e, double c) => (e * _decay) + c;

    /// <summary>The weight after the step, within its limits.</summary>
    /// <param name="w">The weight before.</param>
    /// <param name="e">The trace after the step.</param>
    /// <param name="n">The neuromodulator in the step, dimensionless.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Weight(double w, double e, double n)
    {
        double next = w + (_eta * e * n);
        return Math.Min(Math.Max(next, _wMin), _wMax);
    }
}
