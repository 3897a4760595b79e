using BnSyn.Engine.Integrators;

namespace BnSyn.Engine.Plasticity;

/// <summary>The concentration of a neuromodulator, the third factor: n := n·exp(-dt/τ) + d in every step.</summary>
/// <remarks>
/// What is released in a step is there in that step, undiminished. Source: Izhikevich 2007, Cereb Cortex 17:2443,
/// doi:10.1093/cercor/bhl152 (page unverified).
/// </remarks>
public sealed class Neuromodulator
{
    private readonly double _decay;

    /// <summary>Starts at 0.</summary>
    /// <param name="dt_ms">The step in ms; finite, not negative.</param>
    /// <param name="tau_ms">Time constant τ in ms; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public Neuromodulator(double dt_ms, double tau_ms) => _decay = ExponentialDecay.Factor(dt_ms, tau_ms);

    /// <summary>The concentration n, dimensionless; negative where a caller releases less than nothing, as a worse reward than expected.</summary>
    public double Level { get; private set; }

    /// <summary>A step passes.</summary>
    /// <param name="released">What is released in it, d, dimensionless.</param>
    /// <returns>The new concentration.</returns>
    public double Step(double released)
    {
        Level = (Level * _decay) + released;
        return Level;
    }
}
