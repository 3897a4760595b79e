using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// What is expected of a series: what each run's baseline allowed; where none is known, what the runs since the last change let expect, their
/// median and three scaled median absolute deviations on either side.
/// </summary>
internal static class ExpectedRange
{
    // A normal distribution's standard deviation is 1.4826 times its median absolute deviation.
    private const double Scaled = 3 * 1.4826;

    /// <summary>The range at each run, from 1, and what it is; empty where nothing can be expected.</summary>
    public static (IReadOnlyList<(double X, double Lower, double Upper)> Range, string Words) Of(Series series, IReadOnlyList<TrendRow> rows)
    {
        if (series.Ranges.Any(range => double.IsFinite(range.Lower + range.Upper)))
        {
            return ([.. series.Ranges.Index().Where(entry => double.IsFinite(entry.Item.Lower + entry.Item.Upper)).Select(entry => (entry.Index + 1.0, entry.Item.Lower, entry.Item.Upper))], "allowed by the baseline of each run");
        }

        var start = rows.LastOrDefault(row => row.Kind == TrendKind.Changed)?.Run ?? 0;
        var stretch = series.Values.Skip(start).ToList();
        if (stretch.Count < ChangePoints.ShortestStretch)
        {
            return ([], "");
        }

        var median = stretch.Median();
        var spread = Scaled * stretch.Select(value => Math.Abs(value - median)).Median();
        return ([(start + 1.0, median - spread, median + spread), (series.Values.Count, median - spread, median + spread)], "expected since the last change");
    }
}
