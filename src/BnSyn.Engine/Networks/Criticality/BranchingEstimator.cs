namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Running estimate of the branching ratio σ: the exponential mean of descendants per ancestor.</summary>
/// <remarks>
/// σ := (1 - α)·σ + α·B/max(A, ε). A network passes max(A, 1) and max(B, 1), so silence reads exactly σ = 1: a dead network
/// looks critical, and every fluctuating one is biased above 1 (the mean of a ratio exceeds the ratio of means). Background:
/// Beggs &amp; Plenz 2003, doi:10.1523/JNEUROSCI.23-35-11167.2003; a less biased estimator: Wilting &amp; Priesemann 2018,
/// doi:10.1038/s41467-018-04725-4.
/// </remarks>
public sealed class BranchingEstimator
{
    private readonly double _epsilon;
    private readonly double _emaAlpha;

    /// <summary>Starts at σ = 1.</summary>
    /// <param name="epsilon">Smallest divisor ε, dimensionless.</param>
    /// <param name="emaAlpha">Weight α of the newest ratio, in (0, 1].</param>
    public BranchingEstimator(double epsilon = 1e-9, double emaAlpha = 0.05)
    {
        _epsilon = epsilon;
        _emaAlpha = emaAlpha;
    }

    /// <summary>The current estimate σ, dimensionless.</summary>
    public double Sigma { get; private set; } = 1.0;

    /// <summary>Takes in one pair of consecutive activities and returns the new σ.</summary>
    /// <param name="ancestors">Activity A of the earlier step, in spikes.</param>
    /// <param name="descendants">Activity B of the later step, in spikes.</param>
    public double Update(double ancestors, double descendants)
    {
        double ratio = descendants / Math.Max(ancestors, _epsilon);
        Sigma = ((1.0 - _emaAlpha) * Sigma) + (_emaAlpha * ratio);
        return Sigma;
    }
}
