using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Says what the history of each series shows; all tests of all series share one chance of a false alarm.</summary>
/// <remarks>
/// A series of equal values cannot alarm whatever the test, so it does not count among the tests (Tarone, R. E. 1990, "A modified
/// Bonferroni method for discrete data", Biometrics 46, 515-522). docs/trend.md has the rates that simulations give.
/// </remarks>
internal static class SeriesJudge
{
    /// <summary>The chance of any false alarm in a whole history.</summary>
    public const double Level = 0.005;

    /// <summary>Fewer runs have no room for a change.</summary>
    public const int FewestRuns = 2 * ChangePoints.ShortestStretch;

    /// <summary>The rows of all series, in their order.</summary>
    public static IReadOnlyList<TrendRow> Judge(IReadOnlyList<Series> series, double threshold)
    {
        var tested = series.Select(Test).ToList();
        var adjusted = new Queue<double>(Holm.Adjust([.. tested.SelectMany(test => test.PValues)]));
        return [.. tested.SelectMany(test => test.Rows(adjusted, threshold))];
    }

    private static Tested Test(Series series)
    {
        if (Kind(series) is { } kind)
        {
            return new(series, kind, [], null);
        }

        var blocks = new Blocks(series.Values);
        return new(series, TrendKind.Steady, blocks.Changes(), blocks.Creep());
    }

    private static TrendKind? Kind(Series series) =>
        series.Values.Count < FewestRuns ? TrendKind.TooShort
        : series.Values.All(value => value.Equals(series.Values[0])) ? TrendKind.Constant
        : null;

    private sealed record Tested(Series Series, TrendKind Kind, IReadOnlyList<ChangePoint> Changes, (double P, double Slope)? Trend)
    {
        public IEnumerable<double> PValues => Trend is { } trend ? [.. Changes.Select(change => change.P), trend.P] : [];

        public List<TrendRow> Rows(Queue<double> adjusted, double threshold)
        {
            if (Trend is not { } trend)
            {
                return [Row(Kind) with { Before = MedianOrNull(), After = MedianOrNull() }];
            }

            List<TrendRow> rows = [.. Changes.Select(change => Changed(change, adjusted.Dequeue()))];
            rows.Add(Creeping(trend.Slope, adjusted.Dequeue()));
            rows = [.. rows.Where(row => row.P <= Level).Select(row => row with { IsBeyondThreshold = Math.Abs(row.RelativeChange) > threshold })];

            // A step also moves the line: the line speaks where no step explains enough.
            if (rows.Exists(row => row is { Kind: TrendKind.Changed, IsBeyondThreshold: true }))
            {
                rows.RemoveAll(row => row.Kind == TrendKind.Creeping);
            }

            return rows.Count > 0 ? rows : [Row(TrendKind.Steady) with { Before = MedianOrNull(), After = MedianOrNull() }];
        }

        private TrendRow Changed(ChangePoint change, double p) => Row(TrendKind.Changed) with
        {
            Before = Series.Values.Take(change.Index).Skip(change.Start).Median(),
            After = Series.Values.Take(change.End).Skip(change.Index).Median(),
            Place = "first in " + Series.Runs[change.Index].Place,
            Run = change.Index,
            P = p,
        };

        private TrendRow Creeping(double slope, double p)
        {
            var start = Series.Values.Select((value, run) => value - (slope * run)).Median();
            return Row(TrendKind.Creeping) with
            {
                Before = start,
                After = start + (slope * (Series.Values.Count - 1)),
                Place = $"from {Series.Runs[0].Place} to {Series.Runs[^1].Place}",
                P = p,
            };
        }

        private TrendRow Row(TrendKind kind) => new(Series.Scenario, Series.Name, Series.Unit, Series.Where, Series.Values.Count, kind) { IsShare = Series.IsShare, Better = Series.Better };

        private double? MedianOrNull() => Series.Values.Count > 0 ? Series.Values.Median() : null;
    }
}
