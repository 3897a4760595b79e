using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>Exact decay of a conductance over one step: g := g·exp(-dt/τ), the only place where it is written.</summary>
public static class ExponentialDecay
{
    /// <summary>The factor exp(-dt/τ), in [0, 1].</summary>
    /// <param name="dt_ms">The step in ms; finite, not negative.</param>
    /// <param name="tau_ms">The time constant in ms; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public static double Factor(double dt_ms, double tau_ms)
    {
        if (!(dt_ms >= 0.0) || !double.IsFinite(dt_ms))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt must be a finite non-negative value");
        }

        if (!(tau_ms > 0.0) || !double.IsFinite(tau_ms))
        {
            throw new ArgumentOutOfRangeException(nameof(tau_ms), tau_ms, "tau must be positive");
        }

        return Exponential.Exp(-dt_ms / tau_ms);
    }

    /// <summary>Multiplies every conductance by <paramref name="factor"/>.</summary>
    /// <param name="conductances_nS">Conductances in nS, one per neuron; changed in place.</param>
    /// <param name="factor">The result of <see cref="Factor"/>.</param>
    /// <exception cref="ArgumentException">A result is not finite.</exception>
    public static void Apply(Span<double> conductances_nS, double factor)
    {
        for (int i = 0; i < conductances_nS.Length; i++)
        {
            conductances_nS[i] *= factor;
        }

        RequireFinite(conductances_nS);
    }

    /// <summary>Checks that every decayed conductance is finite.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal static void RequireFinite(ReadOnlySpan<double> conductances_nS)
    {
        for (int i = 0; i < conductances_nS.Length; i++)
        {
            if (!double.IsFinite(conductances_nS[i]))
            {
                throw new ArgumentException($"exp_decay_step produced non-finite values (first at neuron {i})");
            }
        }
    }
}
