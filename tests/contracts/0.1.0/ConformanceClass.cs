namespace BnSyn.Gate;

/// <summary>How two values of a metric are compared.</summary>
public enum ConformanceClass
{
    /// <summary>Any difference is drift: counts, digests, indices.</summary>
    Exact,

    /// <summary>
    /// Per seed: the same where <c>abs(a-b) &lt;= max(atol, rtol*max(abs(a),abs(b)))</c>; outside, or not finite, is drift.
    /// </summary>
    Tolerance,

    /// <summary>
    /// Over the seeds of an ensemble: drift where the interval of the shift lies outside of the metric's
    /// <see cref="MetricDescription.Margin"/>, the same where it lies inside. For engines that do not give the same bits twice.
    /// </summary>
    Ensemble,
}
