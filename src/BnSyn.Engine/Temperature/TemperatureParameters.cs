using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Temperature;

/// <summary>Parameters of annealing, with the defaults of BN-Syn. Temperatures are dimensionless.</summary>
public sealed record TemperatureParameters
{
    /// <summary>Temperature at the start, T0; positive.</summary>
    public double T0 { get; init; } = 1.0;

    /// <summary>Temperature below which cooling stops, Tmin; positive.</summary>
    public double Tmin { get; init; } = 1e-3;

    /// <summary>Factor α of one cooling step, in [0, 1]; 1 never cools.</summary>
    public double Alpha { get; init; } = 0.95;

    /// <summary>Temperature Tc at which the gate is half open; positive.</summary>
    public double Tc { get; init; } = 0.1;

    /// <summary>Width τ of the gate, in [0.015, 0.08].</summary>
    public double GateTau { get; init; } = 0.02;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Positive(T0, "T0");
        ParameterCheck.Positive(Tmin, "Tmin");
        ParameterCheck.Within(Alpha, 0.0, 1.0, "alpha");
        ParameterCheck.Positive(Tc, "Tc");
        ParameterCheck.Within(GateTau, 0.015, 0.08, "gate_tau");
    }
}
