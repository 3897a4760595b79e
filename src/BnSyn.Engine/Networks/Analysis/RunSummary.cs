using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>What BN-Syn's <c>run_simulation</c> says of a run: mean and population standard deviation of σ and of the rate.</summary>
/// <param name="RateMean_Hz">Mean over steps of spikes per neuron and second, in Hz.</param>
/// <param name="RateStd_Hz">Its standard deviation over steps in Hz. It is mostly that of single spikes, and grows as 1/√dt.</param>
/// <param name="SigmaMean">Mean branching ratio σ, dimensionless.</param>
/// <param name="SigmaStd">Its standard deviation over steps, dimensionless.</param>
public readonly record struct RunSummary(double RateMean_Hz, double RateStd_Hz, double SigmaMean, double SigmaStd)
{
    /// <summary>The summary of a run.</summary>
    /// <param name="trace">The series; at least one step.</param>
    /// <param name="neurons">Number of neurons; positive.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <exception cref="ArgumentException">There is no step, or a number is out of its range.</exception>
    public static RunSummary Of(NetworkTrace trace, int neurons, double dt_ms)
    {
        ParameterCheck.AtLeast(neurons, 1.0, nameof(neurons));
        ParameterCheck.Positive(dt_ms, nameof(dt_ms));
        double[] rates = trace.Activity.ToArray();
        for (int step = 0; step < rates.Length; step++)
        {
            rates[step] = rates[step] / neurons / (dt_ms / 1000.0);
        }

        return new RunSummary(
            PairwiseSum.Mean(rates),
            PairwiseSum.StandardDeviation(rates),
            PairwiseSum.Mean(trace.Sigma),
            PairwiseSum.StandardDeviation(trace.Sigma));
    }
}
