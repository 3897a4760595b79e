using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>dx/dt = -x/τ in every component: the equation that <see cref="ExponentialDecay"/> solves exactly.</summary>
public readonly struct LinearDecay : IRightHandSide
{
    private readonly double _negativeRate;

    /// <summary>Decay with the time constant <paramref name="tau"/>; finite, positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public LinearDecay(double tau)
    {
        ParameterCheck.Positive(tau, nameof(tau));
        _negativeRate = -(1.0 / tau);
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes)
    {
        for (int i = 0; i < slopes.Length; i++)
        {
            slopes[i] = _negativeRate * x[i];
        }
    }
}
