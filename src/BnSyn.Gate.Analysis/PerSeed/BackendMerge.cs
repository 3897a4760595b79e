using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Analysis.Series;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>What the backends of a scenario gave, with old values where they are still within tolerance.</summary>
internal sealed class BackendMerge(ScenarioMeasurement scenario)
{
    /// <summary>The entry of every backend; one that shares every bit of the reference only says so.</summary>
    /// <param name="before">What a backend gave before; <see langword="null"/> for one that is new.</param>
    public SortedDictionary<string, BaselineBackend> Merge(Func<string, BaselineBackend?> before)
    {
        var reference = scenario.Description.Backends[0];
        var backends = new SortedDictionary<string, BaselineBackend>(KeyOrder.Instance);
        foreach (var backend in ScenarioBackends.PerSeed(scenario.Description))
        {
            backends[backend] = backend != reference && EnsembleCandidates.IsIdentical(Declared, reference, backend)
                ? new() { IdenticalTo = reference }
                : Merge(Runs(backend), before(backend));
        }

        return backends;
    }

    private BaselineBackend Merge(List<RunMeasurement> runs, BaselineBackend? before)
    {
        var metrics = new SortedDictionary<string, SortedDictionary<ulong, double>>(KeyOrder.Instance);
        foreach (var metric in scenario.Description.Metrics)
        {
            var old = before?.Metrics.GetValueOrDefault(metric.Name) ?? [];
            metrics[metric.Name] = BySeed(runs, run => Keep(metric, run.Metrics[metric.Name], old.TryGetValue(run.Seed, out var value) ? value : null), _ => true);
        }

        return new()
        {
            Digests = BySeed(runs, run => new SortedDictionary<string, string>(run.Digests, KeyOrder.Instance), digests => digests.Count > 0),
            Faults = BySeed(runs, run => run.Fault is { } fault ? new BaselineFault(fault.Kind, fault.Step) : null!, fault => fault is not null),
            Metrics = metrics,
            Recordings = Recordings(runs, before),
            Trail = BySeed(runs, run => run.Trail, trail => trail.Length > 0),
        };
    }

    // Every backend has its bits, the reference alone its values: the others are held to these.
    private SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> Recordings(List<RunMeasurement> runs, BaselineBackend? before)
    {
        var recordings = new SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>>(KeyOrder.Instance);
        foreach (var (name, _) in RecordingTables.DeclaredBy(scenario.Description))
        {
            recordings[name] = BySeed(
                [.. runs.Where(run => run.RecordingOf(name) is not null)],
                run => Recording(name, run, before is null ? null : BaselineRecordings.Of(before.Recordings, name, run.Seed)),
                _ => true);
        }

        return recordings;
    }

    private BaselineRecording Recording(string name, RunMeasurement run, BaselineRecording? old)
    {
        var recording = run.RecordingOf(name)!;
        if (run.Backend != scenario.Description.Backends[0] || RecordingTables.Of(scenario.Description, name, recording) is not { } table)
        {
            return new(recording.Digest, null);
        }

        return old is { Csv: not null, Table: { } kept } && Holds(name, table, kept)
            ? old with { Digest = recording.Digest }
            : new(recording.Digest, RecordingCsv.HashOf(RecordingCsv.Write(table))) { Table = table };
    }

    private bool Holds(string name, RecordingTable measured, RecordingTable old) =>
        measured.Columns.SequenceEqual(old.Columns, StringComparer.Ordinal) && measured.Rows == old.Rows
        && (scenario.Description.Fields.FirstOrDefault(field => field.Name == name) is { } field
            ? FieldComparison.Of(field, measured, old).Holds
            : scenario.Description.Series.First(series => series.Name == name) is var series && SeriesComparison.Of(series, measured, old) is { Holds: true, IsOfSameTimes: true });

    private static double Keep(MetricDescription metric, double measured, double? old) =>
        old is { } kept && metric.Conformance == ConformanceClass.Tolerance && ToleranceBand.Of(metric).Holds(measured, kept) ? kept : measured;

    private static SortedDictionary<ulong, T> BySeed<T>(List<RunMeasurement> runs, Func<RunMeasurement, T> value, Func<T, bool> isThere) =>
        new(runs.Select(run => (run.Seed, Value: value(run))).Where(entry => isThere(entry.Value)).ToDictionary(entry => entry.Seed, entry => entry.Value));

    private ScenarioMeasurement Declared =>
        scenario with { Runs = [.. scenario.Runs.Where(run => scenario.Description.Seeds.Contains(run.Seed))] };

    private List<RunMeasurement> Runs(string backend) =>
        [.. scenario.CountingRuns().Where(run => run.Backend == backend && scenario.Description.Seeds.Contains(run.Seed)).OrderBy(run => run.Seed)];
}
