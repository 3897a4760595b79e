using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The part of a shift that the margin allows.</summary>
internal static class AllowedShift
{
    /// <summary>The estimated shift, or the margin on its side where the estimate is larger; nothing where the interval lies outside of the margin.</summary>
    /// <param name="location">The comparison of locations.</param>
    /// <param name="margin">The smallest shift that matters.</param>
    public static double Of(EquivalenceResult location, double margin) =>
        location.Outcome == Outcome.Drift ? 0 : Math.Clamp(location.Interval.Shift, -margin, margin);
}
