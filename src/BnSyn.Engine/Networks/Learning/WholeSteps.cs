using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>A time as a number of steps.</summary>
internal static class WholeSteps
{
    /// <summary>More steps than any run has; beyond it numbers of steps are no longer exact.</summary>
    private const double Most = 1e15;

    /// <summary>The time rounded to a whole number of steps, half to even.</summary>
    /// <param name="time_ms">The time in ms; finite, not negative.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <param name="name">What the message of an error calls their ratio.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be more than 1e15 steps.</exception>
    internal static long Of(double time_ms, double dt_ms, string name)
    {
        ParameterCheck.Within(time_ms / dt_ms, 0.0, Most, name);
        return (long)Math.Round(time_ms / dt_ms, MidpointRounding.ToEven);
    }

    /// <summary>The same, but no less than one step: a time from one event to the next.</summary>
    /// <param name="time_ms">The time in ms; finite, positive.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <param name="name">What the message of an error calls their ratio.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be more than 1e15 steps.</exception>
    internal static long AtLeastOne(double time_ms, double dt_ms, string name) => Math.Max(1, Of(time_ms, dt_ms, name));
}
