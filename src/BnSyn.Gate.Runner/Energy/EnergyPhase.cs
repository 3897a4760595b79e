using System.Globalization;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Energy;

/// <summary>Measures the energy of each backend where the machine has readable counters, and says why not elsewhere.</summary>
internal sealed class EnergyPhase
{
    private readonly RaplCounter? _counter;
    private readonly string _reason;
    private readonly double _idleWatts;

    /// <param name="powercap">The folder of the counters.</param>
    public EnergyPhase(string powercap)
    {
        _counter = RaplCounter.TryOpen(powercap, out _reason);
        if (_counter is not null)
        {
            _idleWatts = EnergyWindow.IdleWatts(_counter);
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
        var mostRuns = scenario.Description.IsSerial || scenario.Description.ProcessBackends.Any(process => process.Name == backend) ? 1 : EnergyWindow.RunsOf(liveBytes);
        for (var runs = 1; ;)
        {
            var (joules, seconds) = EnergyWindow.Of(_counter, () => scenario.Scenario.Create(backend, scenario.Seeds[0]), safeSteps, runs);
            if (seconds >= EnergyWindow.Shortest.TotalSeconds)
            {
                var idle = _idleWatts * seconds;
                return new EnergyMeasurement(
                    backend, joules - idle, idle, seconds, (double)runs * safeSteps * scenario.Description.StepSeconds, "");
            }

            if (runs >= mostRuns)
            {
                var reason = string.Create(
                    CultureInfo.InvariantCulture, $"as many runs as one window may hold ({runs}) take {seconds:0.###} s, the shortest window is {EnergyWindow.Shortest.TotalSeconds} s");
                return new EnergyMeasurement(backend, null, null, seconds, 0, reason);
            }

            runs = (int)Math.Clamp(Math.Ceiling(1.2 * runs * EnergyWindow.Shortest.TotalSeconds / Math.Max(seconds, 1e-3)), runs + 1, mostRuns);
        }
    }
}
