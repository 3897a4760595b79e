using System;
using System.Linq;
using BnSyn.Gate;

namespace HeatEquation.Gate;

/// <summary>A plate and the same one on a grid twice as fine, which takes four steps in the time of one.</summary>
internal sealed class DecaySimulation(Plate plate, Plate finer, SineMode mode) : ITracedSimulation
{
    private int _steps;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            plate.Step();
            for (var part = 0; part < 4; part++)
            {
                finer.Step();
            }
        }

        _steps += steps;
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("temperature", plate.Temperature);
        sink.Write("temperature of the finer plate", finer.Temperature);
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        var time = _steps * plate.TimeStep;
        var (error, errorOfFiner) = (mode.ErrorOf(plate, time), mode.ErrorOf(finer, time));
        sink.Scalar("largest_temperature", plate.Temperature.Max());
        sink.Scalar("error", error);
        sink.Scalar("error_of_finer", errorOfFiner);
        sink.Scalar("order", Math.Log2(error / errorOfFiner));
        sink.Field("temperature", plate.Temperature);
        sink.Count(CountNames.Elements, plate.Temperature.Length + finer.Temperature.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Plates hold nothing but memory.
    }
}
