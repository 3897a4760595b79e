using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The part of a shift that the margin allows, for tests of shape to leave out.</summary>
/// <remarks>Values are moved only where a shift is shown: moving them by what chance alone makes of none would only blunt the tests.</remarks>
internal static class AllowedShift
{
    /// <summary>The level at which a shift is shown, once for all metrics of a case where these are tested together.</summary>
    private const double Level = 0.05;

    /// <summary>Of one metric by itself.</summary>
    /// <param name="location">The comparison of locations.</param>
    /// <param name="margin">The smallest shift that matters.</param>
    /// <param name="shiftP">The p-value for any shift.</param>
    public static double OfOne(EquivalenceResult location, double margin, double shiftP) => shiftP <= Level ? Allowed(location, margin) : 0;

    /// <summary>Of all metrics of a case together.</summary>
    /// <param name="metrics">Their tests.</param>
    public static IReadOnlyList<double> OfAll(IReadOnlyList<MetricTests> metrics) => metrics.Any(tests => tests.ShiftP * metrics.Count <= Level)
        ? [.. metrics.Select(tests => Allowed(tests.Location, tests.Margin))]
        : [.. metrics.Select(_ => 0.0)];

    // An interval outside the margin is a shift that is not allowed.
    private static double Allowed(EquivalenceResult location, double margin) =>
        location.Outcome == Outcome.Drift ? 0 : Math.Clamp(location.Interval.Shift, -margin, margin);
}
