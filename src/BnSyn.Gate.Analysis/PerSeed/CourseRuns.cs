using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>The runs of one seed of a scenario that are drawn over time, one above the other.</summary>
internal sealed record CourseRuns
{
    private readonly double _stepSeconds;

    private CourseRuns(ScenarioDescription description, ulong seed, IReadOnlyList<CourseRun> shown, string note)
    {
        (_stepSeconds, Seed, Shown, Note) = (description.StepSeconds, seed, shown, note);
        End = At(description.Steps);
    }

    /// <summary>The seed of all.</summary>
    public ulong Seed { get; }

    /// <summary>The runs, the first at the bottom.</summary>
    public IReadOnlyList<CourseRun> Shown { get; }

    /// <summary>What is not shown, and why.</summary>
    public string Note { get; }

    /// <summary>The end of a whole run, on the axis.</summary>
    public double End { get; }

    /// <summary>The horizontal axis.</summary>
    public string Axis => HasTime ? "time (s)" : "step";

    /// <summary>What is compared, and what it is compared with; <see langword="null"/> where one run is alone.</summary>
    public (CourseRun Expected, CourseRun Actual)? Pair => Shown.Count < 2 ? null : (Shown[^1], Shown[^2]);

    private bool HasTime => _stepSeconds > 0;

    /// <summary>The runs of a comparison that parted.</summary>
    /// <param name="scenario">What was measured.</param>
    /// <param name="parted">The comparison.</param>
    public static CourseRuns Of(ScenarioMeasurement scenario, Comparison parted)
    {
        var reference = scenario.Description.Backends[0];
        var runs = scenario.CountingRuns().Where(run => run.Seed == parted.Seed).ToList();
        var accepted = scenario.BaseCourses is { } known && known.Seed == parted.Seed ? known : null;
        List<CourseRun?> shown =
        [
            parted.Backend == reference ? null : Run(Looks.Run, runs.Find(run => run.Backend == parted.Backend)),
            Run(Looks.Reference, runs.Find(run => run.Backend == reference)),
            accepted is null ? null : new(Looks.Baseline, accepted.Words, accepted.CompletedSteps, accepted.Courses),
        ];
        var same = parted.Backend != reference && shown[0] is null && shown[1] is not null ? $" The states of {parted.Backend} are those of {reference}." : "";
        return new(scenario.Description, parted.Seed, [.. shown.OfType<CourseRun>()], (accepted is null ? "The baseline keeps no states over time; PhysicsGateCompareTo draws those of another commit." : "The baseline keeps no states over time: those of the other commit are drawn.") + same);
    }

    /// <summary>A step on the axis.</summary>
    public double At(long step) => HasTime ? step * _stepSeconds : step;

    /// <summary>A step in words.</summary>
    public string Time(long step) => HasTime ? $"{NumberText.Rounded(At(step))} s" : $"step {NumberText.Of(step)}";

    /// <summary>How many of something are in a second, or in a step.</summary>
    public double PerTime(double count, int states) => count / (states * (HasTime ? _stepSeconds : 1));

    /// <summary>The unit of that.</summary>
    public string RateUnit => HasTime ? "events / s" : "events / step";

    /// <summary>The quantities of all runs, in the order in which the engine writes them.</summary>
    public IEnumerable<string> Names(Func<CourseRun, IEnumerable<string>> of) => Shown.SelectMany(of).Distinct(StringComparer.Ordinal);

    private static CourseRun? Run(string look, RunMeasurement? run) =>
        run?.Courses is { } courses ? new(look, run.Backend, run.CompletedSteps, courses) : null;
}
