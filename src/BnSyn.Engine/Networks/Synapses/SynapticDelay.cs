using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>A transmission delay in steps.</summary>
public static class SynapticDelay
{
    /// <summary>The longest delay in steps.</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>The delay rounded half to even, at least 1.</summary>
    /// <param name="delay_ms">The delay in ms; finite, positive.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or the delay longer than <see cref="MostSteps"/>.</exception>
    public static int Steps(double delay_ms, double dt_ms)
    {
        ParameterCheck.Positive(delay_ms, nameof(delay_ms));
        if (!(dt_ms > 0.0))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms must be positive");
        }

        ParameterCheck.Within(delay_ms / dt_ms, 0.0, MostSteps, "delay_ms/dt_ms");
        return Math.Max(1, (int)Math.Round(delay_ms / dt_ms, MidpointRounding.ToEven));
    }
}
