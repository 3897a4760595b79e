using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.History;

/// <summary>A trend for people: the same table in the terminal and in <c>trend.md</c>.</summary>
public static class TrendText
{
    /// <summary>Writes what changed and, apart from it, how much did not.</summary>
    /// <param name="trend">The trend.</param>
    /// <returns>Markdown; the same trend always gives the same text.</returns>
    public static string Markdown(Trend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var text = new StringBuilder("# Physics gate: trend\n\n");
        text.Append(Summary(trend)).Append("\n\n");
        AppendFound(text, trend);
        text.Append($"A change is found by ED-PELT and confirmed by the Mann-Whitney test, a creep by the Mann-Kendall test; both at a chance of {NumberText.Percent(SeriesJudge.Level)} for any false alarm in the whole history. ");
        text.Append($"Beyond {NumberText.Percent(trend.Threshold)} it is a warning. Times and energies are compared on one machine only, speed-ups and bytes within one environment class.\n");
        return text.ToString();
    }

    /// <summary>The table in the terminal: what changed, or that nothing did.</summary>
    /// <param name="trend">The trend.</param>
    /// <returns>Lines without a final line break.</returns>
    public static string Terminal(Trend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var text = new StringBuilder();
        AppendFound(text, trend);
        return text.Append(Summary(trend)).ToString();
    }

    /// <summary>The change in percent, with its sign.</summary>
    internal static string Change(TrendRow row) => double.IsFinite(row.RelativeChange)
        ? (row.RelativeChange > 0 ? "+" : "") + NumberText.Percent(row.RelativeChange)
        : row.RelativeChange > 0 ? "more than nothing" : "less than nothing";

    /// <summary>Whether it is for the better, behind a comma; empty where neither can be said.</summary>
    internal static string Way(TrendRow row) => row.IsBetter switch { true => ", for the better", false => ", for the worse", _ => "" };

    internal static string Summary(Trend trend)
    {
        var series = trend.Rows.GroupBy(row => (row.Scenario, row.Series, row.Unit, row.Where)).Select(rows => rows.ToList()).ToList();
        int Count(TrendKind kind) => series.Count(rows => rows.Exists(row => row.Kind == kind));
        return FormattableString.Invariant($"{trend.Runs} runs, {series.Count} series: {Count(TrendKind.Changed)} changed, {Count(TrendKind.Creeping)} creeping, ")
            + FormattableString.Invariant($"{Count(TrendKind.Steady)} steady, {Count(TrendKind.Constant)} constant, {Count(TrendKind.TooShort)} of fewer than {SeriesJudge.FewestRuns} runs.")
            + Ways(trend);
    }

    // Improvements as loudly as losses: what got better without a reason was not measured as before.
    private static string Ways(Trend trend)
    {
        int Count(bool isBetter) => trend.Rows.Count(row => row.IsBeyondThreshold && row.IsBetter == isBetter);
        return Count(true) + Count(false) == 0 ? "" : FormattableString.Invariant($" Beyond the threshold {Count(true)} for the better and {Count(false)} for the worse.");
    }

    internal static void AppendFound(StringBuilder text, Trend trend)
    {
        var found = trend.Rows.Where(row => row.Kind is TrendKind.Changed or TrendKind.Creeping).ToList();
        if (found.Count > 0)
        {
            MarkdownTable.Append(text, ["series", "what", "before:", "after:", "change:", "p:", "where and when"], found.Select(Row));
        }
    }

    private static string[] Row(TrendRow row) =>
    [
        $"{row.Scenario}: {row.Series}",
        (row.Kind == TrendKind.Changed ? "change" : "creep") + (row.IsBeyondThreshold ? "" : " below the threshold") + Way(row),
        NumberText.Rounded(row.Before!.Value),
        NumberText.WithUnit(NumberText.Rounded(row.After!.Value), row.Unit),
        Change(row),
        NumberText.Rounded(row.P, 2),
        $"{row.Where}, {row.Place}",
    ];
}
