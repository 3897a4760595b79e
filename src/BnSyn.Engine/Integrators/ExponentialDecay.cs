using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>Exact decay over one step, x := x·exp(-dt/τ): the exponential integrator of dx/dt = -x/τ, and the only place where it is written.</summary>
/// <remarks>
/// Conductances, eligibility traces, neuromodulators and tags decay by it. Source: Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary
/// Differential Equations I, doi:10.1007/978-3-540-78862-1 (unverified: no page was looked up; it is the solution of the equation).
/// </remarks>
public static class ExponentialDecay
{
    /// <summary>The factor exp(-dt/τ), in [0, 1].</summary>
    /// <param name="dt">The step; finite, not negative.</param>
    /// <param name="tau">The time constant, in the unit of <paramref name="dt"/>; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public static double Factor(double dt, double tau)
    {
        if (!(dt >= 0.0) || !double.IsFinite(dt))
        {
            throw new ArgumentOutOfRangeException(nameof(dt), dt, "dt must be a finite non-negative value");
        }

        if (!(tau > 0.0) || !double.IsFinite(tau))
        {
            throw new ArgumentOutOfRangeException(nameof(tau), tau, "tau must be positive");
        }

        return Exponential.Exp(-dt / tau);
    }

    /// <summary>Multiplies every value by <paramref name="factor"/>.</summary>
    /// <param name="values">Conductances in nS or whatever else decays, one per neuron; changed in place.</param>
    /// <param name="factor">The result of <see cref="Factor"/>.</param>
    /// <exception cref="ArgumentException">A result is not finite.</exception>
    public static void Apply(Span<double> values, double factor)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= factor;
        }

        RequireFinite(values);
    }

    /// <summary>Checks that every decayed value is finite.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal static void RequireFinite(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"exp_decay_step produced non-finite values (first at neuron {i})");
            }
        }
    }
}
