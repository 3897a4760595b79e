namespace BnSyn.Gate.Runner.Sampling;

/// <summary>What every process of a series times: the same work again and again.</summary>
/// <param name="Steps">Steps from the start of a simulation.</param>
/// <param name="Runs">Simulations in one stretch, because a quick one is over before a clock can tell.</param>
/// <param name="Stretches">Stretches that are timed; one more goes before them and is not.</param>
internal sealed record StretchShape(int Steps, int Runs, int Stretches)
{
    /// <summary>A stretch this long drowns the clock's resolution, and few of the system's interruptions fall into one.</summary>
    private const double SecondsPerStretch = 0.02;

    /// <summary>The median of seven shrugs off three that were interrupted.</summary>
    private const int TimedStretches = 7;

    /// <summary>More simulations at once would be timed against the memory, not against each other.</summary>
    private const int MostRuns = 64;

    /// <summary>A first look at an unknown speed.</summary>
    /// <param name="safeSteps">Steps that are known to end without a fault, at least 1.</param>
    /// <returns>A shape that takes little time whatever the speed.</returns>
    public static StretchShape Pilot(int safeSteps) => new(Math.Min(20, safeSteps), 1, 3);

    /// <summary>The shape for a speed.</summary>
    /// <param name="safeSteps">Steps that are known to end without a fault, at least 1.</param>
    /// <param name="secondsPerStep">The slowest engine's, above 0.</param>
    /// <returns>Whole runs where they are short, the first part of one where it is long.</returns>
    public static StretchShape For(int safeSteps, double secondsPerStep)
    {
        var steps = (int)Math.Clamp(SecondsPerStretch / secondsPerStep, 1, safeSteps);
        var runs = (int)Math.Clamp(SecondsPerStretch / (steps * secondsPerStep), 1, MostRuns);
        return new(steps, runs, TimedStretches);
    }
}
