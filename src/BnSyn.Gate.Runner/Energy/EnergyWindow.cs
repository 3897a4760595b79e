using System.Diagnostics;

namespace BnSyn.Gate.Runner.Energy;

/// <summary>A stretch of steps between two readings of the counters, with nothing else in it.</summary>
internal static class EnergyWindow
{
    /// <summary>Runs of one window are alive together: shorter ones than this many can fill are no business of a counter.</summary>
    private const int MostRuns = 2000;

    /// <summary>What the runs of one window may take of the memory, as a part of 1.</summary>
    private const double MemoryShare = 0.25;

    /// <summary>Shorter windows drown in the counters' update interval of about 1 ms and in the machine's other work.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How many runs a window may hold.</summary>
    /// <param name="liveBytes">What one built simulation keeps alive, in B.</param>
    public static int RunsOf(double liveBytes) => (int)Math.Clamp(MemoryShare * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Max(liveBytes, 1), 1, MostRuns);

    /// <summary>What the machine uses while this process does nothing.</summary>
    /// <param name="counter">The counters.</param>
    /// <returns>In W.</returns>
    public static double IdleWatts(RaplCounter counter)
    {
        var before = counter.Read();
        var start = Stopwatch.GetTimestamp();
        Thread.Sleep(Shortest);
        return counter.Joules(before, counter.Read()) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Builds the runs, and takes their steps between two readings.</summary>
    /// <param name="counter">The counters.</param>
    /// <param name="create">Builds one.</param>
    /// <param name="steps">Steps of each.</param>
    /// <param name="runs">How many.</param>
    public static (double Joules, double Seconds) Of(RaplCounter counter, Func<ISimulation> create, int steps, int runs)
    {
        var simulations = new List<ISimulation>(runs);
        try
        {
            for (var run = 0; run < runs; run++)
            {
                simulations.Add(create());
            }

            var before = counter.Read();
            var start = Stopwatch.GetTimestamp();
            simulations.ForEach(simulation => simulation.Advance(steps));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return (counter.Joules(before, counter.Read()), seconds);
        }
        finally
        {
            simulations.ForEach(simulation => simulation.Dispose());
        }
    }
}
