using BnSyn.Engine.Plasticity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>The neuromodulator of a network, step by step; the equation is that of <see cref="ModulatorParameters"/>.</summary>
internal sealed class ModulatorSignal
{
    private readonly Neuromodulator _pulses;
    private readonly double _tonic;
    private readonly double _pulse;
    private readonly long _every;
    private long _untilPulse;

    internal ModulatorSignal(ModulatorParameters parameters, double dt_ms)
    {
        _pulses = new Neuromodulator(dt_ms, parameters.Tau_ms);
        _tonic = parameters.Tonic;
        _pulse = parameters.Pulse;
        _every = WholeSteps.AtLeastOne(parameters.PulseEvery_ms, dt_ms, "pulse_every_ms/dt_ms");
        _untilPulse = WholeSteps.Of(parameters.FirstPulse_ms, dt_ms, "first_pulse_ms/dt_ms");
        Level = _tonic;
    }

    /// <summary>The level n of the last step, dimensionless; the tonic one at the start.</summary>
    internal double Level { get; private set; }

    /// <summary>A step passes.</summary>
    /// <returns>The level n in it.</returns>
    internal double Step()
    {
        bool released = _untilPulse == 0;
        _untilPulse = released ? _every - 1 : _untilPulse - 1;
        Level = _tonic + _pulses.Step(released ? _pulse : 0.0);
        return Level;
    }
}
