using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Parameters of the gain controller that steers the branching ratio, with the defaults of BN-Syn.</summary>
public sealed record CriticalityParameters
{
    /// <summary>Target branching ratio σ*, dimensionless; 1 is critical.</summary>
    public double SigmaTarget { get; init; } = 1.0;

    /// <summary>Controller rate η_σ, gain per step and unit of σ; positive.</summary>
    public double EtaSigma { get; init; } = 1e-3;

    /// <summary>Lower limit of the gain, dimensionless; positive.</summary>
    public double GainMin { get; init; } = 0.2;

    /// <summary>Upper limit of the gain, dimensionless; positive.</summary>
    public double GainMax { get; init; } = 5.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Finite(SigmaTarget, "sigma_target");
        ParameterCheck.Positive(EtaSigma, "eta_sigma");
        ParameterCheck.Positive(GainMin, "gain_min");
        ParameterCheck.Positive(GainMax, "gain_max");
    }
}
