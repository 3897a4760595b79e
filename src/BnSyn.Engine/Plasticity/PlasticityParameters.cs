using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>Parameters of spike-timing-dependent and of three-factor plasticity, with the defaults of BN-Syn.</summary>
/// <remarks>
/// Weights are in whatever unit a caller keeps them, nS in a network. Amplitudes and η are per pair of spikes and per unit of the modulator.
/// </remarks>
public sealed record PlasticityParameters
{
    /// <summary>Time constant τ_e of the eligibility trace in ms; positive.</summary>
    public double Tau_e_ms { get; init; } = 500.0;

    /// <summary>Time constant τ+ of potentiation in ms; positive.</summary>
    public double Tau_plus_ms { get; init; } = 20.0;

    /// <summary>Time constant τ- of depression in ms; positive.</summary>
    public double Tau_minus_ms { get; init; } = 20.0;

    /// <summary>Amplitude A+ of potentiation, dimensionless; not negative.</summary>
    public double A_plus { get; init; } = 1.0;

    /// <summary>Amplitude A- of depression, dimensionless; not negative, its sign is in the equation.</summary>
    public double A_minus { get; init; } = 1.05;

    /// <summary>Learning rate η, weight per unit of eligibility and modulator; not negative.</summary>
    public double Eta { get; init; } = 5e-3;

    /// <summary>The smallest weight; finite.</summary>
    public double W_min { get; init; }

    /// <summary>The largest weight; finite, not below <see cref="W_min"/>.</summary>
    public double W_max { get; init; } = 200.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Positive(Tau_e_ms, "tau_e_ms");
        ParameterCheck.Positive(Tau_plus_ms, "tau_plus_ms");
        ParameterCheck.Positive(Tau_minus_ms, "tau_minus_ms");
        ParameterCheck.NotNegative(A_plus, "A_plus");
        ParameterCheck.NotNegative(A_minus, "A_minus");
        ParameterCheck.NotNegative(Eta, "eta");
        ParameterCheck.Finite(W_min, "w_min");
        ParameterCheck.AtLeast(W_max, W_min, "w_max");
    }
}
