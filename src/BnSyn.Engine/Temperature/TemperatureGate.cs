using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Temperature;

/// <summary>How far plasticity is open at a temperature: nearly 1 while hot, nearly 0 once cold.</summary>
/// <remarks>
/// gate(T) = 1/(1 + exp(-(T - Tc)/τ)): 1/2 at Tc, rising with T by a factor e of gate/(1 - gate) per τ. The law is that of BN-Syn; the
/// picture of annealing: Kirkpatrick, Gelatt &amp; Vecchi 1983, doi:10.1126/science.220.4598.671.
/// </remarks>
public readonly struct TemperatureGate
{
    private readonly double _tc;
    private readonly double _tau;

    /// <summary>A gate at Tc of width τ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public TemperatureGate(TemperatureParameters parameters)
    {
        parameters.Validate();
        _tc = parameters.Tc;
        _tau = parameters.GateTau;
    }

    /// <summary>The opening at a temperature, in [0, 1].</summary>
    /// <param name="temperature">T, dimensionless; finite.</param>
    public double Opening(double temperature) => 1.0 / (1.0 + Exponential.Exp(-(temperature - _tc) / _tau));
}
