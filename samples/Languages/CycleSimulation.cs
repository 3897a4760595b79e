using BnSyn.Gate;

namespace Languages;

/// <summary>The oscillator in this process, stepped here or by the library.</summary>
internal sealed class CycleSimulation(Oscillator oscillator, bool isNative) : ITracedSimulation, IRecordedSimulation
{
    private Oscillator _oscillator = oscillator;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        if (isNative)
        {
            Native.Advance(ref _oscillator, steps);
        }
        else
        {
            _oscillator.Advance(steps);
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("motion", [_oscillator.Position, _oscillator.Velocity]);
        sink.Write("peaks", [_oscillator.Peak, _oscillator.Amplitude]);
        sink.Write("cycles", [_oscillator.Cycles]);
    }

    /// <inheritdoc/>
    public void Record(IRecordingSink sink) => sink.Sample("path", _oscillator.Steps * _oscillator.TimeStep, [_oscillator.Position]);

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("amplitude", _oscillator.Amplitude);
        sink.Count("cycles", _oscillator.Cycles);
        sink.Count(CountNames.Elements, 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // An oscillator holds nothing but memory.
    }
}
