namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Gain control by the regression's σ: steers like <see cref="SigmaController"/>, and holds the gain while there is no σ.</summary>
/// <remarks>
/// A network's own control reads the mean of ratios, which exceeds 1 in every network whose activity fluctuates: its gain drifts to the lower
/// limit even at criticality. This one rests where σ is its target, and does nothing in a silent network instead of calling it critical.
/// </remarks>
public sealed class RegressionController
{
    private readonly RegressionEstimator _estimator;
    private readonly SigmaController _controller;

    /// <summary>Starts at gain 1.</summary>
    /// <param name="parameters">Target, rate and limits of the gain.</param>
    /// <param name="estimator">Where σ comes from; it takes in what this takes in.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public RegressionController(CriticalityParameters parameters, RegressionEstimator estimator)
    {
        parameters.Validate();
        _controller = new SigmaController(parameters);
        _estimator = estimator;
    }

    /// <summary>The current gain, dimensionless.</summary>
    public double Gain => _controller.Gain;

    /// <summary>The current estimate σ; null while there is none.</summary>
    public double? Sigma => _estimator.Sigma;

    /// <summary>Takes in one pair of consecutive activities, in spikes, and returns the new gain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An activity is out of its range.</exception>
    public double Step(double ancestors, double descendants) =>
        _estimator.Update(ancestors, descendants) is { } sigma ? _controller.Step(sigma) : Gain;
}
