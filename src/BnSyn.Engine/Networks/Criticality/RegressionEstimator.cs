using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Running estimate of the branching ratio by regression: the slope of the next activity over the present one.</summary>
/// <remarks>
/// A driven branching process has E[B | A] = m·A + h. The slope Cov(A, B)/Var(A) is m whatever the drive h; the mean of B/A, which
/// <see cref="BranchingEstimator"/> takes, is not, and no ratio through the origin is. Moments are exponential means with weight α, about
/// 1/α steps long. A silent or constant network has no slope: σ is null then, never 1. Wilting &amp; Priesemann 2018,
/// doi:10.1038/s41467-018-04725-4, at lag 1; where only a part of the neurons is seen, the slope is too small and
/// <see cref="Branching.MultistepRegression"/> is what helps.
/// </remarks>
public sealed class RegressionEstimator
{
    // A slope of fewer pairs says nothing.
    private const int LeastPairs = 20;

    private readonly double _alpha;
    private readonly double _leastVariance;
    private double _meanA, _meanB, _varianceA, _covariance;
    private long _pairs;

    /// <summary>An estimator that has seen nothing yet.</summary>
    /// <param name="alpha">Weight α of the newest pair, in [1e-9, 1 - 1e-9].</param>
    /// <param name="leastVariance">Variance of the activity in spikes² below which there is no slope; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public RegressionEstimator(double alpha = 1e-3, double leastVariance = 1e-2)
    {
        ParameterCheck.Within(alpha, 1e-9, 1.0 - 1e-9, nameof(alpha));
        ParameterCheck.Positive(leastVariance, nameof(leastVariance));
        (_alpha, _leastVariance) = (alpha, leastVariance);
    }

    /// <summary>The current estimate σ, dimensionless; null before twenty pairs, and while the activity does not vary enough.</summary>
    public double? Sigma => _pairs < LeastPairs || _varianceA < _leastVariance ? null : _covariance / _varianceA;

    /// <summary>Takes in one pair of consecutive activities and returns the new σ.</summary>
    /// <param name="ancestors">Activity A of the earlier step, in spikes; finite and not negative.</param>
    /// <param name="descendants">Activity B of the later step, in spikes; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An activity is out of its range.</exception>
    public double? Update(double ancestors, double descendants)
    {
        ParameterCheck.NotNegative(ancestors, nameof(ancestors));
        ParameterCheck.NotNegative(descendants, nameof(descendants));
        _pairs++;

        // Plain moments of all pairs until there are 1/α of them: else the first pair would stand for the mean for long.
        double weight = Math.Max(_alpha, 1.0 / _pairs);
        double a = ancestors - _meanA;
        double b = descendants - _meanB;
        _meanA += weight * a;
        _meanB += weight * b;
        _varianceA = (1.0 - weight) * (_varianceA + (weight * a * a));
        _covariance = (1.0 - weight) * (_covariance + (weight * a * b));
        return Sigma;
    }
}
