using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Of each series the run that is farthest from what is expected: its values in their tube, and how much of what is allowed it uses.</summary>
internal static class SeriesPictures
{
    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        if (scenario.Scenario.Description.Series.Count == 0)
        {
            return [];
        }

        var pairs = input.PairsOf(scenario).ToList();
        return scenario.Scenario.Description.Series.SelectMany(series => Of(series, pairs, scenario));
    }

    private static IEnumerable<Picture> Of(SeriesDescription series, List<RunPair> pairs, JudgedScenario scenario)
    {
        // Beside equals the baseline is shown: it is what was accepted.
        var (pair, comparison) = pairs
            .Select(pair => (Pair: pair, Comparison: SeriesRule.Compare(pair, series)))
            .Where(compared => compared.Comparison?.Worst is not null)
            .OrderByDescending(compared => compared.Comparison!.Holds ? 0 : 1)
            .ThenByDescending(compared => compared.Comparison!.Worst!.Excess)
            .ThenByDescending(compared => compared.Pair.Expected.Against)
            .FirstOrDefault();
        if (comparison is null || pair.Recording(series.Name) is not var (actual, expected))
        {
            yield break;
        }

        var place = (comparison.First ?? comparison.Worst)!;
        var overlap = SeriesOverlap.Of(series, actual, expected);
        var values = ChannelValues.Of(place.Channel, series.Channels[place.Channel], actual, expected, overlap.Points(actual, expected), overlap).ToList();
        yield return Values(series, pair, place, comparison, values, Reference(series, pair, scenario));
        if (values.Exists(value => !value.Actual.Equals(value.Expected)))
        {
            yield return Shares(series, pair, place, values);
        }
    }

    private static Picture Values(
        SeriesDescription series, RunPair pair, Departure place, SeriesComparison comparison, List<Departure> values, RecordingTable? reference)
    {
        var (actual, expected) = pair.Recording(series.Name)!.Value;
        var channel = series.Channels[place.Channel];
        var isBaseline = pair.Expected.Against == Against.Baseline;
        var parted = pair.FirstDivergingStep is { } step && series.TimeUnit == "s" && pair.Scenario.StepSeconds > 0 ? step * pair.Scenario.StepSeconds : (double?)null;
        return new LinesPicture
        {
            Across = With("time", series.TimeUnit),
            Up = With(channel.Name, channel.Unit),
            Lines =
            [
                .. reference is null ? [] : new[] { Line(Looks.Reference, "the reference's run", reference, place.Channel) },
                Line(Looks.Run, $"{pair.Actual.Backend}, seed {NumberText.Of(pair.Actual.Seed)}", actual, place.Channel),
                Line(Looks.Of(isBaseline), AgainstWord.Of(pair.Expected.Against), expected, place.Channel),
            ],
            Tube = Tube(channel, expected, place.Channel, values),
            TubeWords = "allowed around what is expected",
            Moment = parted is { } time ? (time, $"the states part (step {NumberText.Of((long)pair.FirstDivergingStep!.Value)})") : null,
            Place = (place.Time, place.Actual, comparison.First is null ? "the nearest to its bound" : "the first departure"),
        }.Draw(
            $"{series.Name}: {channel.Name} over time",
            $"{pair.Actual.Backend} against the {AgainstWord.Of(pair.Expected.Against)}, seed {NumberText.Of(pair.Actual.Seed)}, the farthest of all runs. "
            + (comparison.First is null
                ? $"All {NumberText.Of((long)comparison.Values)} values hold; the farthest uses {NumberText.Percent(comparison.Worst!.Excess)} of what is allowed."
                : $"{NumberText.Of((long)comparison.Departed)} of {NumberText.Of((long)comparison.Values)} values depart, the first at {NumberText.WithUnit(NumberText.Rounded(place.Time), series.TimeUnit)}: "
                + $"{NumberText.Rounded(place.Actual)} instead of {NumberText.WithUnit(NumberText.Rounded(place.Expected), channel.Unit)}, allowed {NumberText.Rounded(place.Allowed)}."));
    }

    private static Picture Shares(SeriesDescription series, RunPair pair, Departure place, List<Departure> values)
    {
        var channel = series.Channels[place.Channel];
        var worst = values.MaxBy(value => value.Excess)!;
        return new LinesPicture
        {
            Across = With("time", series.TimeUnit),
            Up = "difference over what is allowed",
            Lines = [new(Looks.Run, $"{pair.Actual.Backend} against the {AgainstWord.Of(pair.Expected.Against)}", [.. values.Select(value => (value.Time, value.Excess))])],
            Bound = (1, "all that is allowed"),
            IsLogarithmic = true,
        }.Draw(
            $"{series.Name}: {channel.Name}, share of what is allowed",
            $"How far the run of seed {NumberText.Of(pair.Actual.Seed)} is off at each time, over what is allowed there: at most {NumberText.Rounded(worst.Excess)} times, at {NumberText.WithUnit(NumberText.Rounded(worst.Time), series.TimeUnit)}.");
    }

    // Where a value may come earlier or later, the tube is as wide as the curve goes within that time.
    private static List<(double X, double Lower, double Upper)> Tube(ChannelDescription channel, RecordingTable expected, int place, List<Departure> values)
    {
        var range = new CurveRange(new(expected, place + 1), new(expected, place + 1));
        return values.ConvertAll(value =>
        {
            var (smallest, largest) = range.Within(value.Time - channel.TimeTolerance, value.Time + channel.TimeTolerance);
            return (value.Time, smallest - value.Allowed, largest + value.Allowed);
        });
    }

    // A backend beside the baseline is drawn with the reference's run, which shows whose change it is.
    private static RecordingTable? Reference(SeriesDescription series, RunPair pair, JudgedScenario scenario)
    {
        var reference = pair.Scenario.Backends[0];
        var run = scenario.Scenario.CountingRuns().FirstOrDefault(run => run.Backend == reference && run.Seed == pair.Actual.Seed);
        return pair.Expected.Against == Against.Baseline && pair.Actual.Backend != reference && run is not null
            ? RecordingTables.OfSound(pair.Scenario, series.Name, run.RecordingOf(series.Name))
            : null;
    }

    private static DrawnLine Line(string look, string words, RecordingTable table, int channel) =>
        new(look, words, [.. Enumerable.Range(0, table.Rows).Select(row => (table[row, 0], table[row, channel + 1]))]);

    private static string With(string name, string unit) => unit is "1" or "" ? name : $"{name} ({unit})";
}
