using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Gains;

/// <summary>
/// Counts of one backend. What the observed runs did and what the timed stretches did stay apart: a network is rarely as
/// active early as it is late, so that one cannot replace the other.
/// </summary>
internal sealed class RunCounts(ScenarioMeasurement scenario, string backend)
{
    private readonly List<RunMeasurement> runs = [.. scenario.CountingRuns().Where(run => run.Backend == backend)];

    /// <summary>A count that does not depend on how long a run was; mean over the seeds.</summary>
    public Figure Size(string name) => Mean(name, run => run.Counts[name]);

    /// <summary>A count over a whole observed run, per step of it; mean over the seeds.</summary>
    public Figure PerStep(string name) => Mean(name, run => (double)run.Counts[name] / run.CompletedSteps);

    /// <summary>A count over all timed steps.</summary>
    public Figure Timed(string name) =>
        scenario.TimedCounts.FirstOrDefault(timed => timed.Backend == backend) is { } timed && timed.Counts.TryGetValue(name, out var count)
            ? Figure.Of(count)
            : Figure.Without($"the count '{name}' was not reported of the timed steps");

    private Figure Mean(string name, Func<RunMeasurement, double> value) =>
        runs.Count > 0 && runs.TrueForAll(run => run.Counts.ContainsKey(name))
            ? Figure.Of(runs.Average(value))
            : Figure.Without($"the count '{name}' was not reported");
}
