using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>
/// A metric that varies by its nature differs between some two seeds whose states differ, or a refresh says that it does not: a value that
/// is not computed from the run would pass every comparison with what is accepted now.
/// </summary>
internal sealed class MovingMetricRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => gate.Request.RefreshBaselines ? gate.Measurements.Scenarios.SelectMany(Judge) : [];

    private static IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        // In a silent control nothing is meant to move.
        var description = scenario.Description;
        var runs = scenario.CountingRuns().Where(run => run.Backend == description.Backends[0]).ToList();
        if (description.IsSilentControl || description.ExpectedFault is not null || !StatesDiffer(runs))
        {
            yield break;
        }

        var still = description.Metrics.Where(metric => metric.Conformance != ConformanceClass.Exact && IsStill(runs, metric.Name)).Select(metric => metric.Name)
            .Concat(RecordingTables.DeclaredBy(description).Select(recording => recording.Name).Where(name => IsStillRecorded(runs, name))).ToList();
        if (still.Count > 0)
        {
            yield return Finding.Of(SensitivityDiagnostics.NeverMoves, ("metrics", string.Join(", ", still)), ("seeds", NumberText.Of((long)runs.Count))) with
            {
                Subject = new(description.Name) { Backend = description.Backends[0] },
            };
        }
    }

    private static bool StatesDiffer(List<RunMeasurement> runs) =>
        runs.Select(run => run.Digests.GetValueOrDefault(DigestDescription.State)).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;

    private static bool IsStillRecorded(List<RunMeasurement> runs, string name) =>
        runs.TrueForAll(run => run.RecordingOf(name) is not null) && runs.Select(run => run.RecordingOf(name)!.Digest).Distinct(StringComparer.Ordinal).Count() == 1;

    // Work that is counted may be the same for every seed by its nature.
    private static bool IsStill(List<RunMeasurement> runs, string metric) =>
        runs.TrueForAll(run => run.Metrics.ContainsKey(metric) && !run.Counts.ContainsKey(metric))
        && runs.Select(run => BitConverter.DoubleToInt64Bits(run.Metrics[metric])).Distinct().Count() == 1;
}
