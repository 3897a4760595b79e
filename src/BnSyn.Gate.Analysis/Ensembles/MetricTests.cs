using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The tests of one metric in one look, before any correction for the others.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Margin">The margin in the metric's unit.</param>
/// <param name="Location">Shift, interval and the p-values of equivalence and drift.</param>
/// <param name="Shape">The comparison of the whole distributions.</param>
/// <param name="ShiftP">The two-sided p-value for a shift of any size.</param>
/// <param name="Spread">Standard deviation between seeds: of the differences where seeds pair, else pooled.</param>
internal sealed record MetricTests(
    MetricDescription Metric, double Margin, EquivalenceResult Location, KolmogorovSmirnovResult Shape, double ShiftP, double Spread)
{
    /// <summary>Tests a metric of a case.</summary>
    /// <param name="ensemble">The case.</param>
    /// <param name="metric">One of its metrics.</param>
    /// <param name="look">1 or 2.</param>
    /// <param name="swaps">How often to exchange the labels of pairs.</param>
    public static MetricTests Of(EnsembleCase ensemble, MetricDescription metric, int look, PermutationPlan swaps)
    {
        var (expected, actual) = ensemble.Samples(metric.Name, look);
        var paired = ensemble.Ensemble.SeedsPair;
        var shift = paired ? LocationShift.BetweenPairs(expected, actual) : LocationShift.BetweenSamples(expected, actual);
        var margin = ensemble.Expected.Margins[metric.Name];
        var alpha = EnsembleLevels.EquivalenceAt(ensemble.Ensemble, look);
        var location = metric.Direction == MetricDirection.Neutral
            ? Equivalence.Test(shift, margin, alpha)
            : Equivalence.NotWorse(shift, margin, alpha, metric.Direction == MetricDirection.LowerIsBetter);
        var shiftP = Math.Min(1, 2 * Math.Min(shift.PAbove(0), shift.PBelow(0)));
        return new(
            metric,
            margin,
            location,
            ShapeOf(metric, expected, actual, paired, AllowedShift.OfOne(location, margin, shiftP), swaps),
            shiftP,
            SpreadOf(expected, actual, paired));
    }

    // What got better has another distribution for that; which one does not matter.
    private static KolmogorovSmirnovResult ShapeOf(MetricDescription metric, double[] expected, double[] actual, bool paired, double allowed, PermutationPlan swaps) =>
        metric.Direction != MetricDirection.Neutral ? KolmogorovSmirnov.Compare(expected, actual) with { P = 1 }
        : paired ? PairedShape.Of(expected, actual, allowed, swaps)
        : KolmogorovSmirnov.Compare(expected, actual);

    /// <summary>The spread that the number of seeds has to beat; 0 where nothing varies.</summary>
    public static double SpreadOf(double[] expected, double[] actual, bool paired) => paired
        ? ArrayStatistics.StandardDeviation(expected.Zip(actual, (before, after) => after - before).ToArray())
        : Math.Sqrt((ArrayStatistics.Variance(expected) + ArrayStatistics.Variance(actual)) / 2);
}
