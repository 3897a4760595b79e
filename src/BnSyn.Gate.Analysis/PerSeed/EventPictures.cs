using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>The events of runs over time: each by its number, and how many there are.</summary>
internal static class EventPictures
{
    /// <summary>Whether what is compared has other events than what it is compared with.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="name">The list.</param>
    public static bool Differ(CourseRuns runs, string name) =>
        runs.Pair is var (expected, actual) && !(Of(expected, name)?.Kept ?? []).SequenceEqual(Of(actual, name)?.Kept ?? []);

    /// <summary>A mark for each event: what both runs have, and what only one has.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="name">The list.</param>
    /// <param name="moment">Where states part.</param>
    public static Picture Raster(CourseRuns runs, string name, (double, string)? moment)
    {
        var lists = runs.Shown.Select(run => (Run: run, List: Of(run, name))).Where(entry => entry.List is not null).ToList();
        var every = Math.Max(1, lists.Max(entry => entry.List!.EveryNumber));
        List<(string Look, string Words, IReadOnlyList<(int Step, int Number)> Events)> groups;
        if (runs.Pair is var (expected, actual) && Of(expected, name) is { } one && Of(actual, name) is { } other)
        {
            var (first, second) = (one.Events(every).ToList(), other.Events(every).ToList());
            var (inFirst, inSecond) = (first.ToHashSet(), second.ToHashSet());
            groups =
            [
                (Looks.Same, $"{expected.Words} and {actual.Words}", [.. first.Where(inSecond.Contains)]),
                (expected.Look, $"{expected.Words} only", [.. first.Where(found => !inSecond.Contains(found))]),
                (actual.Look, $"{actual.Words} only", [.. second.Where(found => !inFirst.Contains(found))]),
            ];
        }
        else
        {
            groups = [(lists[0].Run.Look, lists[0].Run.Words, [.. lists[0].List!.Events(every)])];
        }

        return new RasterPicture
        {
            Across = runs.Axis,
            Up = name,
            End = runs.End,
            Groups = [.. groups.Select(group => (group.Look, group.Words, (IReadOnlyList<(double, int)>)[.. group.Events.Select(found => (runs.At(found.Step), found.Number))]))],
            Moment = moment,
        }.Draw(
            $"{name}: raster",
            $"Each mark is one of {name} in the state after a step, seed {NumberText.Of(runs.Seed)}: "
            + $"{string.Join(", ", lists.Select(entry => $"{NumberText.Of(entry.List!.Numbers().Sum(count => (long)count))} of {entry.Run.Words}"))}. "
            + $"{(every > 1 ? $"Those are drawn whose number is divisible by {NumberText.Of((long)every)}. " : "")}{(lists.Exists(entry => entry.List!.IsCut) ? "Later ones are left out, there are too many. " : "")}{runs.Note}");
    }

    /// <summary>How many events there are in each stretch of time.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="name">The list.</param>
    /// <param name="moment">Where states part.</param>
    public static Picture Rate(CourseRuns runs, string name, (double, string)? moment)
    {
        var rates = runs.Shown.Select(run => (Run: run, Points: Points(runs, run, Of(run, name)))).Where(entry => entry.Points.Count > 0).ToList();
        return new LinesPicture
        {
            Across = runs.Axis,
            Up = $"{name} ({runs.RateUnit})",
            Lines = [.. rates.Select(entry => new DrawnLine(entry.Run.Look, entry.Run.Words, entry.Points))],
            Moment = moment,
        }.Draw(
            $"{name}: rate over time",
            $"How many of {name} there are, counted in stretches of {NumberText.Of((long)runs.Shown[0].Every)} step{(runs.Shown[0].Every == 1 ? "" : "s")}, seed {NumberText.Of(runs.Seed)}: in the mean "
            + $"{string.Join(", ", rates.Select(entry => $"{NumberText.Rounded(runs.PerTime(Total(entry.Run, name), entry.Run.Steps + 1))} {runs.RateUnit} ({entry.Run.Words})"))}. {runs.Note}");
    }

    private static EventCourse? Of(CourseRun run, string name) => run.Courses.Events.FirstOrDefault(list => list.Name == name);

    private static long Total(CourseRun run, string name) => Of(run, name)?.Numbers().Sum(count => (long)count) ?? 0;

    // The last stretch of a run may be shorter.
    private static List<(double, double)> Points(CourseRuns runs, CourseRun run, EventCourse? list) =>
    [
        .. (list?.Numbers() ?? []).Select((count, at) =>
        {
            var states = (int)Math.Clamp(run.Steps + 1 - ((long)at * run.Every), 1, run.Every);
            return (runs.At((long)at * run.Every), runs.PerTime(count, states));
        }),
    ];
}
