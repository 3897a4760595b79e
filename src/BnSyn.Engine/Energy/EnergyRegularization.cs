using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Energy;

/// <summary>The price of activity, weights and stimulation in an objective, dimensionless: a penalty, no measured energy.</summary>
/// <remarks>
/// E = λ_rate·Σ r² + λ_weight·Σ w² + λ_stimulus·Σ I², and reward = task - λ_energy·E + min(r̄, r_min). BN-Syn's own objective, with sums in
/// NumPy's order; it has no published source. In BN-Syn the stimulus has no coefficient, so that currents of tens of pA outweigh all else:
/// λ_stimulus is ours, and 1 gives BN-Syn's bits. Joules are measured by a gate, where a machine tells them.
/// </remarks>
public sealed class EnergyRegularization
{
    private readonly EnergyParameters _parameters;

    /// <summary>With coefficients.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient is out of its range.</exception>
    public EnergyRegularization(EnergyParameters parameters)
    {
        parameters.Validate();
        _parameters = parameters;
    }

    /// <summary>The cost E, dimensionless and not negative.</summary>
    /// <param name="rates_Hz">Firing rates r, one per neuron.</param>
    /// <param name="weights_nS">Synaptic weights w, in any order that stays the same.</param>
    /// <param name="stimulus_pA">External currents I, one per neuron.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not finite, because a value is not, or is too large to be squared.</exception>
    public double Cost(ReadOnlySpan<double> rates_Hz, ReadOnlySpan<double> weights_nS, ReadOnlySpan<double> stimulus_pA)
    {
        double cost = (_parameters.LambdaRate * SumOfSquares(rates_Hz))
            + (_parameters.LambdaWeight * SumOfSquares(weights_nS))
            + (_parameters.LambdaStimulus * SumOfSquares(stimulus_pA));
        ParameterCheck.Finite(cost, "the cost of rates, weights and stimulus");
        return cost;
    }

    /// <summary>The reward that is left of a task's once the cost is paid, with what activity up to r_min earns.</summary>
    /// <param name="task">The task's reward, dimensionless; finite.</param>
    /// <param name="cost">E, of <see cref="Cost"/>; finite and not negative.</param>
    /// <param name="meanRate_Hz">The mean firing rate r̄ in Hz; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public double Reward(double task, double cost, double meanRate_Hz)
    {
        ParameterCheck.Finite(task, nameof(task));
        ParameterCheck.NotNegative(cost, nameof(cost));
        ParameterCheck.NotNegative(meanRate_Hz, nameof(meanRate_Hz));
        return task - (_parameters.LambdaEnergy * cost) + Math.Min(meanRate_Hz, _parameters.RMinHz);
    }

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double[] squares = new double[values.Length];
        for (int i = 0; i < squares.Length; i++)
        {
            squares[i] = values[i] * values[i];
        }

        return PairwiseSum.Sum(squares);
    }
}
