using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>What the neuromodulator of a network does over time, the third factor: a level that is always there, and pulses.</summary>
/// <remarks>
/// In step k, n = Tonic + p with p := p·exp(-dt/τ) + d, where d is the pulse in the steps at which one is released, else 0. A pulse is there in
/// its own step, undiminished. Source: Izhikevich 2007, Cereb Cortex 17:2443, doi:10.1093/cercor/bhl152 (page unverified).
/// </remarks>
public sealed record ModulatorParameters
{
    /// <summary>The level without pulses, dimensionless; finite. Below 0 it turns learning round.</summary>
    public double Tonic { get; init; } = 1.0;

    /// <summary>What one pulse adds, dimensionless; finite. Below 0 it stands for less reward than was expected.</summary>
    public double Pulse { get; init; }

    /// <summary>Time constant τ of a pulse in ms; positive.</summary>
    public double Tau_ms { get; init; } = 200.0;

    /// <summary>Time of the first pulse in ms; not negative, rounded to a step.</summary>
    public double FirstPulse_ms { get; init; }

    /// <summary>Time from pulse to pulse in ms; positive, rounded to a step, at least one.</summary>
    public double PulseEvery_ms { get; init; } = 1000.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Finite(Tonic, "modulator tonic");
        ParameterCheck.Finite(Pulse, "modulator pulse");
        ParameterCheck.Positive(Tau_ms, "modulator tau_ms");
        ParameterCheck.NotNegative(FirstPulse_ms, "first_pulse_ms");
        ParameterCheck.Positive(PulseEvery_ms, "pulse_every_ms");
    }
}
