namespace BnSyn.Engine.Circuits.Description;

/// <summary>A leaky integrate-and-fire neuron with conductances for excitation, inhibition and adaptation; normalised units.</summary>
/// <remarks>
/// C·dV/dt = gL·(EL - V) + gE·(EE - V) + gI·(EI - V) + gA·(EA - V), advanced exactly for conductances that are constant during a
/// step (exponential Euler). Stored and advanced in binary32, as the ancestor does.
/// </remarks>
public sealed record ConductanceParameters
{
    /// <summary>Capacitance C; greater than 0.</summary>
    public double Capacitance { get; init; } = 1.0;

    /// <summary>Leak conductance gL; greater than 0.</summary>
    public double Leak { get; init; } = 0.05;

    /// <summary>Reversal potential of the leak, EL.</summary>
    public double LeakReversal { get; init; }

    /// <summary>Reversal potential of excitation, EE.</summary>
    public double ExcitatoryReversal { get; init; } = 3.0;

    /// <summary>Reversal potential of inhibition, EI.</summary>
    public double InhibitoryReversal { get; init; } = -0.5;

    /// <summary>Reversal potential of adaptation, EA.</summary>
    public double AdaptationReversal { get; init; } = -0.5;

    /// <summary>Decay time of excitation, ms; greater than 0.</summary>
    public double ExcitatoryTauMs { get; init; } = 5.0;

    /// <summary>Decay time of inhibition, ms; greater than 0.</summary>
    public double InhibitoryTauMs { get; init; } = 10.0;

    /// <summary>Decay time of adaptation, ms; greater than 0.</summary>
    public double AdaptationTauMs { get; init; } = 100.0;

    /// <summary>Adaptation that a spike adds; 0 or more.</summary>
    public double AdaptationIncrement { get; init; }

    /// <summary>Potential at which a neuron fires.</summary>
    public double Threshold { get; init; } = 1.0;

    /// <summary>Potential after a spike; below the threshold.</summary>
    public double Reset { get; init; }

    /// <summary>Refractory time, ms; rounded down to whole steps, 0 or more.</summary>
    public double RefractoryMs { get; init; } = 5.0;

    /// <summary>Standard deviation of the noise that a step adds to the potential; 0 or more.</summary>
    public double Noise { get; init; } = 0.01;

    internal void Validate(string population)
    {
        Bounds.Positive(Capacitance, population, "capacitance");
        Bounds.Positive(Leak, population, "leak");
        Bounds.Positive(ExcitatoryTauMs, population, "excitatoryTauMs");
        Bounds.Positive(InhibitoryTauMs, population, "inhibitoryTauMs");
        Bounds.Positive(AdaptationTauMs, population, "adaptationTauMs");
        Bounds.Within(AdaptationIncrement, 0.0, 1e6, population, "adaptationIncrement");
        Bounds.Within(LeakReversal, -1e6, 1e6, population, "leakReversal");
        Bounds.Within(ExcitatoryReversal, -1e6, 1e6, population, "excitatoryReversal");
        Bounds.Within(InhibitoryReversal, -1e6, 1e6, population, "inhibitoryReversal");
        Bounds.Within(AdaptationReversal, -1e6, 1e6, population, "adaptationReversal");
        Bounds.Within(RefractoryMs, 0.0, 1e6, population, "refractoryMs");
        Bounds.Within(Noise, 0.0, 1e3, population, "noise");
        Bounds.Within(Threshold, -1e6, 1e6, population, "threshold");
        Bounds.Within(Reset, -1e6, Math.Min(Threshold, 1e6), population, "reset");
        if (Reset == Threshold)
        {
            throw new CircuitException(CircuitError.OutOfRange, $"{population}: reset must be below the threshold");
        }
    }
}
