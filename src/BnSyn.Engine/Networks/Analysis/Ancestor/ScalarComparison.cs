namespace BnSyn.Engine.Networks.Analysis.Ancestor;

/// <summary>How BN-Syn's own gate compares one metric of two backends.</summary>
/// <param name="Difference">|accelerated - reference|, in the metric's unit.</param>
/// <param name="Deviation">The difference over |reference|; the difference itself where |reference| ≤ 1e-12.</param>
/// <param name="Passed">Whether the deviation is at most the tolerance; NaN never is.</param>
/// <remarks>
/// Near zero its relative tolerance silently becomes an absolute one in whatever unit the metric has, and 0 against 0 passes: so a network
/// without a spike passes all of it. Kept because BN-Syn's recordings hold it; BnSyn.Gate decides otherwise, see docs/ancestor.md.
/// </remarks>
public readonly record struct ScalarComparison(double Difference, double Deviation, bool Passed)
{
    private const double SmallestReference = 1e-12;

    /// <summary>Compares two values.</summary>
    /// <param name="reference">The reference backend's value.</param>
    /// <param name="accelerated">The other's.</param>
    /// <param name="tolerance">The largest deviation that passes; 0.01 in BN-Syn.</param>
    public static ScalarComparison Of(double reference, double accelerated, double tolerance = 0.01)
    {
        double difference = Math.Abs(accelerated - reference);
        double deviation = Math.Abs(reference) > SmallestReference ? difference / Math.Abs(reference) : difference;
        return new ScalarComparison(difference, deviation, deviation <= tolerance);
    }
}
