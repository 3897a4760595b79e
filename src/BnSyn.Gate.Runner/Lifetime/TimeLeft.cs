using System.Diagnostics;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>What is left of the whole gate's budget for what follows the measuring of the physics.</summary>
/// <param name="budget">The budget from now on.</param>
internal sealed class TimeLeft(TimeSpan budget)
{
    /// <summary>What stays for ending in time: at the end of the budget the gate is killed.</summary>
    private const double Reserve = 0.05;

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The time that may still be used; not below 0.</summary>
    public TimeSpan Now => (budget * (1 - Reserve)) - Stopwatch.GetElapsedTime(_started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
