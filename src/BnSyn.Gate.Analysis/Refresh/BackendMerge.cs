using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Pairing;
using BnSyn.Gate.Analysis.Rules;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Merges what the backends of a scenario gave into what they gave before.</summary>
internal sealed class BackendMerge(ScenarioMeasurement scenario, string environmentClass)
{
    /// <summary>The new entry of every backend; one that shares every bit of the reference only says so.</summary>
    public SortedDictionary<string, BaselineBackend> Merge(Baseline? old)
    {
        var reference = scenario.Description.Backends[0];
        var backends = new SortedDictionary<string, BaselineBackend>(KeyOrder.Instance);
        foreach (var backend in ScenarioBackends.PerSeed(scenario.Description))
        {
            var before = old is not null && old.Backends.ContainsKey(backend) ? old.Resolve(backend) : null;
            backends[backend] = backend != reference && EnsembleCandidates.IsIdentical(Declared, reference, backend)
                ? new() { IdenticalTo = reference }
                : Merge(Runs(backend), before);
        }

        return backends;
    }

    private BaselineBackend Merge(List<RunMeasurement> runs, BaselineBackend? before)
    {
        var digests = BySeed(runs, run => new SortedDictionary<string, string>(run.Digests, KeyOrder.Instance), digests => digests.Count > 0);
        var trail = BySeed(runs, run => run.Trail, trail => trail.Length > 0);
        var metrics = new SortedDictionary<string, SortedDictionary<ulong, double>>(KeyOrder.Instance);
        foreach (var metric in scenario.Description.Metrics)
        {
            var old = before?.Metrics.GetValueOrDefault(metric.Name) ?? [];
            metrics[metric.Name] = BySeed(runs, run => Keep(metric, run.Metrics[metric.Name], old.TryGetValue(run.Seed, out var value) ? value : null), _ => true);
        }

        // Bits of other machines are bits of the old code: they stay only while nothing here says that the code changed.
        var isUnchanged = before is not null && SameText(metrics, before.Metrics)
            && SameText(before.Digests.GetValueOrDefault(environmentClass, digests), digests)
            && SameText(before.Trail.GetValueOrDefault(environmentClass, trail), trail);
        return new()
        {
            Digests = WithClass(isUnchanged ? before!.Digests : [], digests),
            Faults = BySeed(runs, run => run.Fault is { } fault ? new BaselineFault(fault.Kind, fault.Step) : null!, fault => fault is not null),
            Metrics = metrics,
            Trail = WithClass(isUnchanged ? before!.Trail : [], trail),
        };
    }

    private static double Keep(MetricDescription metric, double measured, double? old) =>
        old is { } kept && metric.Conformance == ConformanceClass.Tolerance && ToleranceBand.Of(metric).Holds(measured, kept) ? kept : measured;

    private SortedDictionary<string, SortedDictionary<ulong, T>> WithClass<T>(
        SortedDictionary<string, SortedDictionary<ulong, T>> others, SortedDictionary<ulong, T> measured)
    {
        var all = new SortedDictionary<string, SortedDictionary<ulong, T>>(others, KeyOrder.Instance);
        if (measured.Count > 0)
        {
            all[environmentClass] = measured;
        }

        return all;
    }

    private static SortedDictionary<ulong, T> BySeed<T>(List<RunMeasurement> runs, Func<RunMeasurement, T> value, Func<T, bool> isThere) =>
        new(runs.Select(run => (run.Seed, Value: value(run))).Where(entry => isThere(entry.Value)).ToDictionary(entry => entry.Seed, entry => entry.Value));

    private ScenarioMeasurement Declared =>
        scenario with { Runs = [.. scenario.Runs.Where(run => scenario.Description.Seeds.Contains(run.Seed))] };

    private List<RunMeasurement> Runs(string backend) =>
        [.. Pairer.CountingRuns(scenario).Where(run => run.Backend == backend && scenario.Description.Seeds.Contains(run.Seed)).OrderBy(run => run.Seed)];

    private static bool SameText<T>(T first, T second) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(first).AsSpan().SequenceEqual(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(second));
}
