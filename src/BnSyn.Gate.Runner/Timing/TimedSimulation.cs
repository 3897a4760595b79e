using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Foreign;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>One simulation under the stopwatch: each stretch is its next steps.</summary>
internal sealed class TimedSimulation : IDisposable
{
    private readonly ISimulation _simulation;
    private readonly StretchTimer _timer;
    private int _steps;
    private int _stepsDone;

    /// <summary>The backend's name.</summary>
    public string Backend { get; }

    /// <summary>Where it is; <see langword="null"/> where its state cannot be looked at.</summary>
    public TimedEnd? End => _simulation is ITracedSimulation traced ? new(Backend, _stepsDone, Observing.StateHash.WordOf(traced)) : null;

    /// <param name="backend">The backend's name.</param>
    /// <param name="simulation">A simulation before its first step; owned from now on.</param>
    public TimedSimulation(string backend, ISimulation simulation)
    {
        Backend = backend;
        _simulation = simulation;
        _timer = new StretchTimer(backend, collectsGarbage: true, () => _simulation.Advance(_steps));
    }

    /// <summary>Times the next steps.</summary>
    /// <param name="round">The round that the stretch belongs to.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>Wall time and allocated bytes.</returns>
    public TimingMeasurement Time(int round, int steps)
    {
        _steps = steps;
        var before = (_simulation as ForeignSimulation)?.AdvancedSeconds ?? 0;
        var (seconds, allocated) = _timer.Time();
        _stepsDone += steps;
        if (_simulation is ForeignSimulation foreign)
        {
            // What is allocated here is the protocol's.
            var inside = foreign.AdvancedSeconds - before;
            return new TimingMeasurement(Backend, round, steps, inside, AllocatedBytes: 0) { OutsideSeconds = Math.Max(0, seconds - inside) };
        }

        return new TimingMeasurement(Backend, round, steps, seconds, allocated);
    }

    /// <summary>Reports the simulation's counts over all timed steps.</summary>
    /// <param name="sink">Takes them.</param>
    public void Observe(IObservationSink sink) => _simulation.Observe(sink);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _simulation.Dispose();
    }
}
