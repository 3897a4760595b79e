using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>How far every metric is from what is expected, in multiples of its tolerance: what moved, and what moved most.</summary>
internal static class MetricPictures
{
    private const int MostRows = 12;

    private const double MostDigits = 1e4;

    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        var name = scenario.Name;
        if (input.Result.Comparisons.All(comparison => comparison.Scenario != name || comparison.Outcome == Outcome.Identical))
        {
            yield break;
        }

        var pairs = input.PairsOf(scenario).ToList();
        var moved =
            (from pair in pairs
             from entry in pair.Metrics()
             where !entry.Actual.Equals(entry.Expected)
             select new Moved(entry.Metric, pair, Excess(entry.Metric, entry.Actual, entry.Expected)))
            .GroupBy(entry => entry.Metric.Name, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(entry => entry.Excess).ToList())
            .OrderByDescending(entries => entries[0].Excess)
            .ToList();
        if (moved.Count == 0)
        {
            yield break;
        }

        var farthest = moved[0][0];
        var all = pairs.SelectMany(pair => pair.Metrics()).Select(entry => entry.Metric.Name).Distinct(StringComparer.Ordinal).Count();
        yield return new RowsPicture
        {
            Across = "difference, in tolerances",
            Rows = [.. moved.Take(MostRows).Select(Row)],
            Reach = [0.1, 1, 10],
            Allowed = (0, 1),
            IsLogarithmic = true,
            Keys =
            [
                .. Key(moved, Against.Baseline, "◆"),
                .. Key(moved, Against.Reference, "●"),
                new(Looks.Allowed, "▒", "within the tolerance"),
            ],
        }.Draw(
            "How far the observables moved",
            $"The difference of each metric from what is expected, over its tolerance, for the seed that is farthest. Farthest is {farthest.Metric.Name}, {Words(farthest.Excess)}: "
            + $"{farthest.Pair.Actual.Backend} against the {AgainstWord.Of(farthest.Pair.Expected.Against)}, seed {NumberText.Of(farthest.Pair.Actual.Seed)}. "
            + $"{NumberText.Of((long)moved.Count)} of {NumberText.Of((long)all)} metrics differ{(moved.Count > MostRows ? $"; {NumberText.Of((long)MostRows)} are drawn" : "")}.");
    }

    // One mark for each expectation: the backend and the seed that are farthest.
    private static PictureRow Row(List<Moved> entries) => new(entries[0].Metric.Name, Words(entries[0].Excess))
    {
        Marks =
        [
            .. from entry in entries
               group entry by entry.Pair.Expected.Against into same
               orderby same.Key descending
               let isBaseline = same.Key == Against.Baseline
               select (Looks.Of(isBaseline), isBaseline ? MarkShape.Diamond : MarkShape.Disc, same.Max(entry => entry.Excess)),
        ],
    };

    private static IEnumerable<PictureKey> Key(List<List<Moved>> moved, Against against, string sign) =>
        moved.Exists(entries => entries.Exists(entry => entry.Pair.Expected.Against == against)) ? [new(Looks.Of(against == Against.Baseline), sign, $"against the {AgainstWord.Of(against)}")] : [];

    private static double Excess(MetricDescription metric, double actual, double expected) =>
        metric.Conformance == ConformanceClass.Exact ? double.PositiveInfinity : ToleranceBand.Of(metric).Excess(actual, expected);

    // Beyond some thousands the digits say no more than the power of ten.
    private static string Words(double excess) => !double.IsFinite(excess) ? "exact, and differs"
        : excess < MostDigits ? $"{NumberText.Rounded(excess, 2)} tolerances"
        : $"{excess.ToString("0.#e+0", CultureInfo.InvariantCulture)} tolerances";

    private sealed record Moved(MetricDescription Metric, RunPair Pair, double Excess);
}
