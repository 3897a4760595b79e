using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.History;

/// <summary>The history of every series that changed or creeps: its values, and what they were found to do.</summary>
internal static class TrendPictures
{
    /// <summary>The most pictures of a page.</summary>
    public const int Most = 24;

    /// <summary>The pictures, those beyond the threshold first.</summary>
    public static IReadOnlyList<(string Scenario, Picture Picture)> Of(Trend trend) =>
    [
        .. trend.Rows.Where(row => row.Kind is TrendKind.Changed or TrendKind.Creeping)
            .GroupBy(row => (row.Scenario, row.Series, row.Unit, row.Where))
            .OrderBy(rows => rows.Any(row => row.IsBeyondThreshold) ? 0 : 1)
            .Take(Most)
            .Select(rows => (rows.Key.Scenario, Draw([.. rows], trend.Series.First(series => (series.Scenario, series.Name, series.Unit, series.Where) == rows.Key)))),
    ];

    /// <summary>Draws a series with what was found in it and what is expected of it.</summary>
    public static Picture Draw(IReadOnlyList<TrendRow> rows, Series series)
    {
        var (range, rangeWords) = ExpectedRange.Of(series, rows);
        return new LinesPicture
        {
            Across = "run",
            Up = series.Unit is "1" or "" ? series.Name : $"{series.Name} ({series.Unit})",
            Lines =
            [
                new(Looks.Run, "the value of each run", [.. series.Values.Select((value, run) => (run + 1.0, value))]),
                new(Looks.Baseline, rows[0].Kind switch { TrendKind.Creeping => "the creep", TrendKind.Changed => "medians before and after", _ => "the median" }, Found(rows, series.Runs.Count)),
            ],
            Tube = range,
            TubeWords = rangeWords,
            Moment = rows[0].Kind == TrendKind.Changed ? (rows[0].Run + 1, "the first run after the change") : null,
        }.Draw(
            series.Name,
            $"{NumberText.Of((long)series.Values.Count)} runs on {series.Where}. " + string.Join(" ", rows.Select(Words)));
    }

    // A change is a step at its run, a creep a straight line.
    private static List<(double X, double Y)> Found(IReadOnlyList<TrendRow> rows, int runs)
    {
        List<(double, double)> points = [(1, rows[0].Before!.Value)];
        foreach (var row in rows.Where(row => row.Kind == TrendKind.Changed))
        {
            points.AddRange([(row.Run + 0.5, row.Before!.Value), (row.Run + 0.5, row.After!.Value)]);
        }

        points.Add((runs, rows[^1].After!.Value));
        return points;
    }

    private static string Words(TrendRow row) =>
        row.Kind is TrendKind.Changed or TrendKind.Creeping
            ? $"{(row.Kind == TrendKind.Changed ? "Changes" : "Creeps")} from {NumberText.Rounded(row.Before!.Value)} to {NumberText.WithUnit(NumberText.Rounded(row.After!.Value), row.Unit)} ({TrendText.Change(row)}{TrendText.Way(row)}), {row.Place}."
            : $"The median is {NumberText.WithUnit(NumberText.Rounded(row.Before ?? 0), row.Unit)}{(row.Kind == TrendKind.TooShort ? "; too few runs to show a change" : "")}.";
}
