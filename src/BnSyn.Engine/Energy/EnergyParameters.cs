using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Energy;

/// <summary>Coefficients of the energy regularisation, with the defaults of BN-Syn; all positive.</summary>
public sealed record EnergyParameters
{
    /// <summary>Price λ_rate of a squared firing rate, in 1/Hz².</summary>
    public double LambdaRate { get; init; } = 1e-3;

    /// <summary>Price λ_weight of a squared synaptic weight, in 1/nS².</summary>
    public double LambdaWeight { get; init; } = 5e-4;

    /// <summary>Price λ_stimulus of a squared external current, in 1/pA². BN-Syn has none, which is the default 1.</summary>
    public double LambdaStimulus { get; init; } = 1.0;

    /// <summary>Share λ_energy of the cost that is taken from a reward, dimensionless.</summary>
    public double LambdaEnergy { get; init; } = 1e-2;

    /// <summary>Mean firing rate up to which activity is rewarded, in Hz: what keeps a network from falling silent.</summary>
    public double RMinHz { get; init; } = 0.05;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not positive or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Positive(LambdaRate, "lambda_rate");
        ParameterCheck.Positive(LambdaWeight, "lambda_weight");
        ParameterCheck.Positive(LambdaStimulus, "lambda_stimulus");
        ParameterCheck.Positive(LambdaEnergy, "lambda_energy");
        ParameterCheck.Positive(RMinHz, "r_min_hz");
    }
}
