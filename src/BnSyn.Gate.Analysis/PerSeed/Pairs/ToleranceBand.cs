using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>The largest difference that does not matter: <c>max(atol, rtol*max(abs(a),abs(b)))</c>.</summary>
/// <param name="Absolute">In the metric's unit, above 0.</param>
/// <param name="Relative">From 0 to below 1.</param>
internal readonly record struct ToleranceBand(double Absolute, double Relative)
{
    /// <summary>The tolerance that a metric declares.</summary>
    public static ToleranceBand Of(MetricDescription metric) => new(metric.AbsoluteTolerance, metric.RelativeTolerance);

    /// <summary>How many times the tolerance two finite values differ; above 1 is drift.</summary>
    public double Excess(double first, double second) => Math.Abs(first - second) / Allowed(first, second);

    /// <summary>Whether two values differ by no more than they may; values that are not finite never do.</summary>
    public bool Holds(double first, double second) =>
        double.IsFinite(first) && double.IsFinite(second) && Math.Abs(first - second) <= Allowed(first, second);

    /// <summary>The part that decides for these two values, in words.</summary>
    public string Describe(double first, double second, string unit) =>
        Allowed(first, second) > Absolute ? NumberText.Percent(Relative) : NumberText.WithUnit(NumberText.Of(Absolute), unit);

    private double Allowed(double first, double second) => Math.Max(Absolute, Relative * Math.Max(Math.Abs(first), Math.Abs(second)));
}
