using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The interval of every metric's shift beside its margin, both in margins, so that metrics of all units share an axis.</summary>
internal static class EnsemblePictures
{
    private const int MostRows = 12;

    /// <summary>Beyond so many margins an interval is drawn to the end: it is far outside, and the others have to be seen.</summary>
    private const double Farthest = 4;

    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario) =>
        input.Result.Ensembles.Where(comparison => comparison.Scenario == scenario.Name && comparison.Metrics.Count > 0).Select(Draw);

    private static Picture Draw(EnsembleComparison comparison)
    {
        var metrics = comparison.Metrics.OrderByDescending(Reach).ToList();
        var worst = metrics[0];
        var isInside = Reach(worst) <= 1;
        return new RowsPicture
        {
            Across = "shift against the reference's ensemble, in margins",
            Rows = [.. metrics.Take(MostRows).Select(Row)],
            Allowed = (-1, 1),
            Reach = [-1.5, 1.5],
            Keys =
            [
                new(Looks.Run, "●", "shift (Hodges-Lehmann)"),
                new(Looks.Run, "━", "its interval"),
                new(Looks.Allowed, "▒", "within the margin: equivalent"),
            ],
        }.Draw(
            $"{comparison.Backend}: intervals beside margins",
            $"{NumberText.Of((long)comparison.Seeds)} {(comparison.IsPaired ? "pairs of seeds" : "seeds a side")}, {OutcomeWord.Of(comparison.Outcome)}. "
            + (isInside ? $"All intervals lie within their margins; the nearest to its margin is {worst.Metric}, at {NumberText.Percent(Reach(worst))} of it." : $"{Beyond(metrics)}, {worst.Metric} the farthest.")
            + (metrics.Count > MostRows ? $" Of {NumberText.Of((long)metrics.Count)} metrics the {NumberText.Of((long)MostRows)} nearest to or beyond their margin are drawn." : ""));
    }

    private static PictureRow Row(EnsembleMetric metric) => new(metric.Metric, $"{NumberText.WithUnit(NumberText.Rounded(metric.Shift, 2), metric.Unit)}, {OutcomeWord.Of(metric.Outcome)}")
    {
        Spans = [(Looks.Run, Bounded(metric.Lower / metric.Margin), Bounded(metric.Upper / metric.Margin))],
        Marks = [(Looks.Run, MarkShape.Disc, Bounded(metric.Shift / metric.Margin))],
    };

    private static string Beyond(List<EnsembleMetric> metrics) => metrics.Count(metric => Reach(metric) > 1) is var count && count == 1
        ? "One interval reaches beyond its margin"
        : $"{NumberText.Of((long)count)} intervals reach beyond their margin";

    private static double Bounded(double margins) => double.IsNaN(margins) ? Farthest : Math.Clamp(margins, -Farthest, Farthest);

    // How much of its margin an interval takes on its longer side.
    private static double Reach(EnsembleMetric metric) =>
        Math.Max(Math.Abs(metric.Lower), Math.Abs(metric.Upper)) / metric.Margin is var reach && double.IsNaN(reach) ? double.PositiveInfinity : reach;
}
