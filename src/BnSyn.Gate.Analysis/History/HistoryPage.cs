using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.History;

/// <summary><c>history.html</c>: every gated quantity over the runs, with its changes and what is expected of it. What changed comes first.</summary>
internal static class HistoryPage
{
    /// <summary>The most pictures of a page; what has none is in the table of its scenario.</summary>
    public const int MostPictures = 200;

    private const int MostRuns = 40;

    /// <summary>Writes the page.</summary>
    public static string Write(Trend trend)
    {
        var contents = new List<(string Id, string Words)>();
        var found = trend.Rows.GroupBy(row => (row.Scenario, row.Series, row.Unit, row.Where)).ToDictionary(rows => rows.Key, rows => rows.ToList());
        var all = trend.Series.Select(series => (Series: series, Rows: found[(series.Scenario, series.Name, series.Unit, series.Where)])).ToList();
        var drawn = all.Where(entry => Moves(entry.Series)).OrderBy(entry => Rank(entry.Rows)).Take(MostPictures).ToHashSet();

        var body = new StringBuilder(MarkdownHtml.Of(Summary(trend), contents));
        var number = 0;
        foreach (var scenario in all.GroupBy(entry => entry.Series.Scenario).OrderBy(scenario => scenario.Min(entry => Rank(entry.Rows))))
        {
            var quiet = scenario.Where(entry => !drawn.Contains(entry)).ToList();
            body.Append(MarkdownHtml.Of($"## {MarkdownTable.Cell(scenario.Key)}\n\n{(quiet.Count == scenario.Count() ? "Nothing moves in any run.\n\n" : "")}", contents));
            var pictures = scenario.Where(drawn.Contains).OrderBy(entry => Rank(entry.Rows)).Select(entry => PictureHtml.Of(TrendPictures.Draw(entry.Rows, entry.Series), scenario.Key, ++number));
            body.Append($"<div class=\"pictures\">\n{string.Concat(pictures)}</div>\n");
            if (quiet.Count > 0)
            {
                var table = new StringBuilder();
                MarkdownTable.Append(table, ["without a picture", "value:", "allowed:", "runs:", "where"], quiet.Select(entry => Row(entry.Series)));
                body.Append($"<details><summary>{NumberText.Of((long)quiet.Count)} without a picture</summary>\n{MarkdownHtml.Of(table.ToString(), [])}</details>\n");
            }
        }

        body.Append(MarkdownHtml.Of($"## Runs\n\n{Runs(trend)}", contents));
        return HtmlPage.Of("Physics gate: history", trend.ExitCode == 0 ? "passed" : "inconclusive", contents, body.ToString());
    }

    // A warning first, then what was found below the threshold, then what scatters.
    private static int Rank(IReadOnlyList<TrendRow> rows) =>
        rows.Any(row => row.IsBeyondThreshold) ? 0 : rows.Any(row => row.Kind is TrendKind.Changed or TrendKind.Creeping) ? 1 : 2;

    private static bool Moves(Series series) => series.Values.Count > 1 && series.Values.Any(value => !value.Equals(series.Values[0]));

    private static string Summary(Trend trend)
    {
        var text = new StringBuilder("# Physics gate: history\n\n");
        text.Append(TrendText.Summary(trend)).Append("\n\n");
        TrendText.AppendFound(text, trend);
        return text.ToString();
    }

    private static string Runs(Trend trend)
    {
        var verdicts = trend.InOrder.GroupBy(run => run.Verdict).OrderBy(group => group.Key).Select(group => $"{NumberText.Of((long)group.Count())} {group.Key}");
        var text = new StringBuilder($"{string.Join(", ", verdicts)}. {(trend.Runs > MostRuns ? $"The latest {NumberText.Of((long)MostRuns)}:" : "The latest first:")}\n\n");
        MarkdownTable.Append(text, ["commit", "measured", "verdict", "on"], trend.InOrder.TakeLast(MostRuns).Reverse().Select(run => new[]
        {
            run.Commit.Length > 0 ? run.ShortCommit : "unknown", run.At, run.Verdict == Verdict.Passed ? "Passed" : $"**{run.Verdict}**", $"{run.Machine}, {run.EnvironmentClass}",
        }));
        return text.ToString();
    }

    private static string[] Row(Series series) =>
    [
        series.Name,
        series.Values.Count == 0 ? "none" : Moves(series) ? $"{NumberText.Rounded(series.Values.Min())} to {NumberText.WithUnit(NumberText.Rounded(series.Values.Max()), series.Unit)}" : NumberText.WithUnit(NumberText.Rounded(series.Values[^1]), series.Unit),
        series.Ranges is [.., var range] && double.IsFinite(range.Lower + range.Upper) ? range.Lower.Equals(range.Upper) ? NumberText.Rounded(range.Lower) : $"{NumberText.Rounded(range.Lower)} to {NumberText.Rounded(range.Upper)}" : "",
        NumberText.Of((long)series.Values.Count),
        series.Where,
    ];
}
