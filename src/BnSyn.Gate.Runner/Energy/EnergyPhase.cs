using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Energy;

/// <summary>Measures the energy of each backend where the machine has readable counters, and says why not elsewhere.</summary>
internal sealed class EnergyPhase
{
    // Shorter windows drown in the counters' update interval of about 1 ms and in the machine's other work.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // Runs of one window are alive together: shorter ones than this many can fill are no business of a counter.
    private const int MostRuns = 2000;

    /// <summary>What the runs of one window may take of the memory, as a part of 1.</summary>
    private const double MemoryShare = 0.25;

    private readonly RaplCounter? _counter;
    private readonly string _reason;
    private readonly double _idleWatts;

    /// <param name="powercap">The folder of the counters.</param>
    public EnergyPhase(string powercap)
    {
        _counter = RaplCounter.TryOpen(powercap, out _reason);
        if (_counter is not null)
        {
            var before = _counter.Read();
            var start = Stopwatch.GetTimestamp();
            Thread.Sleep(Shortest);
            _idleWatts = _counter.Joules(before, _counter.Read()) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }

    /// <summary>Runs one backend for at least one window and reads the counters around it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="safeSteps">Steps that are known to end without a fault.</param>
    /// <param name="liveBytes">What one built simulation keeps alive, in bytes.</param>
    /// <returns>The energy above idle, or the reason why there is none.</returns>
    public EnergyMeasurement Measure(PlannedScenario scenario, string backend, int safeSteps, long liveBytes)
    {
        if (_counter is null || safeSteps < 1)
        {
            return new EnergyMeasurement(backend, null, null, 0, 0, _counter is null ? _reason : "the run ends in its first step");
        }

        // One window holds many runs where a run is short: counters that are read between them would lose the update under way.
        var mostRuns = scenario.Description.IsSerial || scenario.Description.ProcessBackends.Any(process => process.Name == backend) ? 1 : (int)Math.Clamp(MemoryShare * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Max(liveBytes, 1), 1, MostRuns);
        for (var runs = 1; ;)
        {
            var (joules, seconds) = Window(scenario, backend, safeSteps, runs);
            if (seconds >= Shortest.TotalSeconds)
            {
                var idle = _idleWatts * seconds;
                return new EnergyMeasurement(
                    backend, joules - idle, idle, seconds, (double)runs * safeSteps * scenario.Description.StepSeconds, "");
            }

            if (runs >= mostRuns)
            {
                var reason = string.Create(
                    CultureInfo.InvariantCulture, $"as many runs as one window may hold ({runs}) take {seconds:0.###} s, the shortest window is {Shortest.TotalSeconds} s");
                return new EnergyMeasurement(backend, null, null, seconds, 0, reason);
            }

            runs = (int)Math.Clamp(Math.Ceiling(1.2 * runs * Shortest.TotalSeconds / Math.Max(seconds, 1e-3)), runs + 1, mostRuns);
        }
    }

    // Built before the window opens, so that it holds steps and nothing else.
    private (double Joules, double Seconds) Window(PlannedScenario scenario, string backend, int steps, int runs)
    {
        var simulations = new List<ISimulation>(runs);
        try
        {
            for (var run = 0; run < runs; run++)
            {
                simulations.Add(scenario.Scenario.Create(backend, scenario.Seeds[0]));
            }

            var before = _counter!.Read();
            var start = Stopwatch.GetTimestamp();
            simulations.ForEach(simulation => simulation.Advance(steps));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return (_counter.Joules(before, _counter.Read()), seconds);
        }
        finally
        {
            simulations.ForEach(simulation => simulation.Dispose());
        }
    }
}
