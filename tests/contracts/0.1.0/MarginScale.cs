namespace BnSyn.Gate;

/// <summary>What the size of an equivalence margin is counted in.</summary>
public enum MarginScale
{
    /// <summary>The metric's own unit.</summary>
    MetricUnit,

    /// <summary>Standard deviations of the metric between the reference's seeds.</summary>
    BetweenSeedSpread,
}
