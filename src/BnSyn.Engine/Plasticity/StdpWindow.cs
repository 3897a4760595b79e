using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>The window of spike-timing-dependent plasticity: what one pair of spikes is worth, the only place where it is written.</summary>
/// <remarks>
/// W(Δ) = A+·exp(-Δ/τ+) for Δ &gt; 0, -A-·exp(Δ/τ-) for Δ &lt; 0, and 0 for Δ = 0, with Δ = t_post - t_pre: cause before effect strengthens.
/// Source: Izhikevich 2007, Cereb Cortex 17:2443, doi:10.1093/cercor/bhl152 (page unverified).
/// </remarks>
public readonly struct StdpWindow
{
    private readonly double _tauPlus;
    private readonly double _tauMinus;
    private readonly double _aPlus;
    private readonly double _negativeAMinus;

    /// <summary>Prepares the window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public StdpWindow(PlasticityParameters parameters)
    {
        parameters.Validate();
        _tauPlus = parameters.Tau_plus_ms;
        _tauMinus = parameters.Tau_minus_ms;
        _aPlus = parameters.A_plus;
        _negativeAMinus = -parameters.A_minus;
    }

    /// <summary>The integral of the window over Δ &gt; 0 in ms: A+·τ+.</summary>
    public double PotentiationArea => _aPlus * _tauPlus;

    /// <summary>The integral of the window over Δ &lt; 0 in ms: -A-·τ-, never positive.</summary>
    public double DepressionArea => _negativeAMinus * _tauMinus;

    /// <summary>The worth of a pair, dimensionless.</summary>
    /// <param name="delta_ms">Δ = t_post - t_pre in ms; NaN gives NaN.</param>
    public double At(double delta_ms)
    {
        if (delta_ms > 0.0)
        {
            return Potentiation(Exponential.Exp(-delta_ms / _tauPlus));
        }

        if (delta_ms < 0.0)
        {
            return Depression(Exponential.Exp(delta_ms / _tauMinus));
        }

        return double.IsNaN(delta_ms) ? delta_ms : 0.0;
    }

    /// <summary>What a spike of the target is worth where so much is left of the source's spikes.</summary>
    internal double Potentiation(double left) => _aPlus * left;

    /// <summary>What a spike of the source is worth where so much is left of the target's spikes.</summary>
    internal double Depression(double left) => _negativeAMinus * left;
}
