using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>
/// What the runs do over time where states part: events and how many there are, and single numbers of the state, such as a raster, a rate
/// and a gain; the reference, the backend that parts first, and what was accepted where that is known.
/// </summary>
internal static class CoursePictures
{
    private const int MostValues = 4;

    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        var parted = input.Result.Comparisons.Where(comparison => comparison.Scenario == scenario.Name && comparison.FirstDivergingStep is not null).ToList();
        if (parted.Count == 0)
        {
            yield break;
        }

        // Beside what was accepted a run shows most; then a backend that left the reference shows more than the reference alone.
        var first = parted.OrderByDescending(comparison => comparison.Seed == scenario.Scenario.BaseCourses?.Seed)
            .ThenByDescending(comparison => comparison.Against == Against.Reference)
            .ThenBy(comparison => comparison.FirstDivergingStep).First();
        var runs = CourseRuns.Of(scenario.Scenario, first);
        if (runs.Shown.Count == 0)
        {
            yield break;
        }

        var moment = Moment(runs, parted.Where(comparison => comparison.Seed == first.Seed).MinBy(comparison => comparison.FirstDivergingStep)!);
        foreach (var name in runs.Names(run => run.Courses.Events.Select(list => list.Name)).OrderByDescending(name => EventPictures.Differ(runs, name)))
        {
            yield return EventPictures.Raster(runs, name, moment);
            yield return EventPictures.Rate(runs, name, moment);
        }

        foreach (var name in runs.Names(run => run.Courses.Values.Select(value => value.Name)).Where(name => Moves(runs, name)).Take(MostValues))
        {
            yield return Value(runs, name, moment);
        }
    }

    private static (double, string)? Moment(CourseRuns runs, Comparison first) =>
        (runs.At(first.FirstDivergingStep!.Value), $"the states part ({first.Backend} against the {AgainstWord.Of(first.Against)}, step {NumberText.Of((long)first.FirstDivergingStep.Value)})");

    private static bool Moves(CourseRuns runs, string name) => runs.Shown.SelectMany(run => ValuesOf(run, name)).Distinct().Skip(1).Any();

    private static double[] ValuesOf(CourseRun run, string name) => run.Courses.Values.FirstOrDefault(value => value.Name == name)?.Numbers() ?? [];

    private static Picture Value(CourseRuns runs, string name, (double, string)? moment) => new LinesPicture
    {
        Across = runs.Axis,
        Up = name,
        Lines = [.. runs.Shown.Select(run => new DrawnLine(run.Look, run.Words, [.. ValuesOf(run, name).Select((value, at) => (runs.At((long)at * run.Every), value))]))],
        Moment = moment,
    }.Draw(
        $"{name} over time",
        $"The value of {name} in the state, seed {NumberText.Of(runs.Seed)}{(runs.Shown[0].Every > 1 ? $", every {NumberText.Of((long)runs.Shown[0].Every)} steps" : "")}.{Farthest(runs, name)} {runs.Note}");

    private static string Farthest(CourseRuns runs, string name)
    {
        if (runs.Pair is not var (expected, actual) || expected.Every != actual.Every)
        {
            return "";
        }

        var differences = ValuesOf(expected, name).Zip(ValuesOf(actual, name)).Index().Where(one => !one.Item.First.Equals(one.Item.Second)).ToList();
        if (differences.Count == 0)
        {
            return " The drawn values are the same.";
        }

        var (at, (first, second)) = differences.MaxBy(one => double.IsFinite(one.Item.First - one.Item.Second) ? Math.Abs(one.Item.First - one.Item.Second) : double.MaxValue);
        return $" The drawn values are farthest apart at {runs.Time((long)at * expected.Every)}: {NumberText.Rounded(second)} ({actual.Words}) and {NumberText.Rounded(first)} ({expected.Words}).";
    }
}
