namespace BnSyn.Gate;

/// <summary>Which way a metric improves.</summary>
public enum MetricDirection
{
    /// <summary>Neither: a change in either direction is drift.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
