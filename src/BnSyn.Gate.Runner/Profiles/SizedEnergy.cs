using BnSyn.Gate.Runner.Energy;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>The energy of a step at one size, where the machine has counters that can be read.</summary>
/// <param name="Powercap">The folder of the counters.</param>
/// <param name="IdleWatts">What the idle machine uses, in W.</param>
internal sealed record SizedEnergy(string Powercap, double IdleWatts)
{
    /// <summary>A window is a little longer than the shortest, by what the steps took before.</summary>
    private const double Longer = 1.25;

    /// <summary>Looks whether there are counters, and at the idle machine where there are.</summary>
    /// <param name="powercap">The folder of the counters.</param>
    public static SizedEnergy Of(string powercap) => new(powercap, RaplCounter.TryOpen(powercap, out _) is { } counter ? EnergyWindow.IdleWatts(counter) : 0);

    /// <summary>Measures one window.</summary>
    /// <param name="create">Builds a simulation.</param>
    /// <param name="mostSteps">Steps of a whole run.</param>
    /// <param name="stepSeconds">What a step takes, in s.</param>
    /// <param name="liveBytes">What a simulation keeps alive, in B.</param>
    /// <param name="isSerial">Whether there may be one at a time.</param>
    /// <returns>J of a step, or why there are none.</returns>
    public (double? Joules, string Reason) Measure(Func<ISimulation> create, int mostSteps, double stepSeconds, double liveBytes, bool isSerial)
    {
        if (RaplCounter.TryOpen(Powercap, out var reason) is not { } counter)
        {
            return (null, reason);
        }

        var wanted = Longer * EnergyWindow.Shortest.TotalSeconds / stepSeconds;
        var steps = (int)Math.Clamp(Math.Ceiling(wanted), 1, mostSteps);
        var runs = (int)Math.Clamp(Math.Ceiling(wanted / steps), 1, isSerial ? 1 : EnergyWindow.RunsOf(liveBytes));
        var (joules, seconds) = EnergyWindow.Of(counter, create, steps, runs);
        if (seconds < EnergyWindow.Shortest.TotalSeconds)
        {
            return (null, FormattableString.Invariant($"as many runs as one window may hold are shorter than {EnergyWindow.Shortest.TotalSeconds} s"));
        }

        var used = joules - (IdleWatts * seconds);
        return used > 0 ? (used / ((double)runs * steps), "") : (null, "the counters show no more than the idle machine uses");
    }
}
