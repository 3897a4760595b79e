namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>What every process of a series times: the same run several times over, part by part.</summary>
/// <param name="Steps">Steps in a part.</param>
/// <param name="Parts">Parts of a run, from its start.</param>
/// <param name="Runs">Simulations that take a part's steps one after the other, because a quick one is over before a clock can tell.</param>
/// <param name="Passes">How often the run is timed, as often from each place of <see cref="StackDepth"/>; once more goes before and is not.</param>
internal sealed record StretchShape(int Steps, int Parts, int Runs, int Passes)
{
    /// <summary>
    /// Far shorter than the turn of a program on a busy processor, so that most passes find each part uninterrupted and the
    /// median over passes does not see the others; long against the clock's resolution of some 0.1 us. With six programs a
    /// processor, processes spread by 1 % with parts of 0.1 ms; with parts of 0.5 ms some took four times as long.
    /// </summary>
    private const double SecondsPerPart = 0.1e-3;

    /// <summary>Of a longer run the first part is timed: more passes say more than more of the run.</summary>
    private const double SecondsPerPass = 0.01;

    /// <summary>Of a slow engine at least so many parts, as long as a pass stays bearable: its first steps are not its usual ones.</summary>
    private const int FewestParts = 50;
    private const double LongestPass = 0.2;

    /// <summary>About as long as a process takes to start.</summary>
    private const double SecondsPerSample = 0.2;

    private const int FewestPasses = 2 * StackDepth.Places;
    private const int MostPasses = 13 * StackDepth.Places;

    /// <summary>More simulations at once would be timed against the memory, not against each other.</summary>
    private const int MostRuns = 64;

    /// <summary>A first look at an unknown speed.</summary>
    /// <param name="safeSteps">Steps that are known to end without a fault, at least 1.</param>
    /// <returns>A shape that takes little time whatever the speed.</returns>
    public static StretchShape Pilot(int safeSteps) => new(Math.Min(20, safeSteps), Parts: 1, Runs: 1, Passes: 3);

    /// <summary>The shape for a speed.</summary>
    /// <param name="safeSteps">Steps that are known to end without a fault, at least 1.</param>
    /// <param name="secondsPerStep">The slowest engine's, above 0.</param>
    /// <returns>Whole runs where they are short, the first part of one where it is long.</returns>
    public static StretchShape For(int safeSteps, double secondsPerStep)
    {
        var steps = (int)Math.Clamp(SecondsPerPart / secondsPerStep, 1, safeSteps);
        var secondsPerPart = steps * secondsPerStep;
        var wanted = Math.Max(SecondsPerPass / secondsPerPart, Math.Min(FewestParts, LongestPass / secondsPerPart));
        var parts = (int)Math.Clamp(wanted, 1, safeSteps / steps);
        var runs = (int)Math.Clamp(SecondsPerPart / secondsPerPart, 1, MostRuns);
        var passes = (int)Math.Clamp(SecondsPerSample / (secondsPerPart * parts * runs), FewestPasses, MostPasses);
        return new(steps, parts, runs, passes / StackDepth.Places * StackDepth.Places);
    }
}
