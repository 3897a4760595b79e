using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>A series stays within its tolerances up to the horizon, and covers what it is compared with; the first departure is named.</summary>
internal sealed class SeriesRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair) =>
        from series in pair.Scenario.Series
        let comparison = Compare(pair, series)
        where comparison is not null
        from finding in Find(pair, series, comparison)
        select finding;

    /// <summary>Compares a series of a pair; <see langword="null"/> where there is nothing to compare, which is told elsewhere.</summary>
    public static SeriesComparison? Compare(RunPair pair, SeriesDescription series) =>
        pair.Recording(series.Name) is var (actual, expected) ? SeriesComparison.Of(series, actual, expected) : null;

    private static IEnumerable<Finding> Find(RunPair pair, SeriesDescription series, SeriesComparison comparison)
    {
        // Where one of the two ended with a fault that the other has not, or at another step, the rules about faults say why it is shorter.
        var isExplained = pair.Fault != pair.Expected.Fault;
        if (comparison.IsTooShort && !isExplained)
        {
            yield return TooShort(pair, series, comparison);
        }
        else if (!comparison.IsOfSameTimes)
        {
            yield return pair.Find(
                SeriesDiagnostics.OnCommonInterval, series.Name, [BackendFields.RecordingsKey, series.Name],
                ("from", NumberText.Of(comparison.From)), ("to", NumberText.WithUnit(NumberText.Of(comparison.To), series.TimeUnit)), ("share", NumberText.Percent(comparison.Share)));
        }

        if (comparison.First is { } first)
        {
            yield return Departs(pair, series, comparison, first);
        }
    }

    private static Finding TooShort(RunPair pair, SeriesDescription series, SeriesComparison comparison)
    {
        var (actual, expected) = pair.Recording(series.Name)!.Value;
        var (own, other) = (SeriesOverlap.Words(series, actual), SeriesOverlap.Words(series, expected));
        return pair.Identity() == BitIdentity.OfAnotherClass
            ? pair.FindOfUnknownClass(series.Name, [BackendFields.RecordingsKey, series.Name], $"from {own}", $"from {other}, at least {NumberText.Percent(series.MinimumShare)} in common")
            : pair.Find(
                SeriesDiagnostics.CoversTooLittle, series.Name, [BackendFields.RecordingsKey, series.Name],
                ("actual", own), ("expected", other), ("share", NumberText.Percent(comparison.Share)), ("tolerance", NumberText.Percent(series.MinimumShare)));
    }

    private static Finding Departs(RunPair pair, SeriesDescription series, SeriesComparison comparison, Departure first)
    {
        var channel = series.Channels[first.Channel];
        var time = NumberText.WithUnit(NumberText.Of(first.Time), series.TimeUnit);
        var allowed = NumberText.WithUnit(NumberText.Rounded(first.Allowed), channel.Unit) + (channel.TimeTolerance > 0 ? $" within {NumberText.WithUnit(NumberText.Of(channel.TimeTolerance), series.TimeUnit)}" : "");
        var expected = NumberText.WithUnit(NumberText.Of(first.Expected), channel.Unit);
        var finding = pair.Identity() == BitIdentity.OfAnotherClass
            ? pair.FindOfUnknownClass(series.Name, [BackendFields.RecordingsKey, series.Name], $"{channel.Name} {NumberText.Of(first.Actual)} at {time}", $"{expected}, allowed {allowed}")
            : pair.Find(
                SeriesDiagnostics.SeriesDrifts, series.Name, [BackendFields.RecordingsKey, series.Name],
                ("channel", channel.Name), ("time", time), ("actual", NumberText.Of(first.Actual)), ("expected", expected), ("tolerance", allowed),
                ("departed", NumberText.Of((long)comparison.Departed)), ("all", NumberText.Of((long)comparison.Values)));
        return finding with
        {
            Location = pair.LocateRow(series.Name, RowAt(pair.Recording(series.Name)!.Value.Expected, first.Time)) ?? finding.Location,
            Difference = new(first.Expected, first.Actual, channel.Unit, allowed, first.Excess),
        };
    }

    // The last row that is not after the time.
    private static int RowAt(RecordingTable table, double time)
    {
        var row = 0;
        while (row + 1 < table.Rows && table[row + 1, 0] <= time)
        {
            row++;
        }

        return row;
    }
}
