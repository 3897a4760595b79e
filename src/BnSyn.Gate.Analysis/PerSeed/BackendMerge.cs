using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Scenarios;

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
            Trail = BySeed(runs, run => run.Trail, trail => trail.Length > 0),
        };
    }

    private static double Keep(MetricDescription metric, double measured, double? old) =>
        old is { } kept && metric.Conformance == ConformanceClass.Tolerance && ToleranceBand.Of(metric).Holds(measured, kept) ? kept : measured;

    private static SortedDictionary<ulong, T> BySeed<T>(List<RunMeasurement> runs, Func<RunMeasurement, T> value, Func<T, bool> isThere) =>
        new(runs.Select(run => (run.Seed, Value: value(run))).Where(entry => isThere(entry.Value)).ToDictionary(entry => entry.Seed, entry => entry.Value));

    private ScenarioMeasurement Declared =>
        scenario with { Runs = [.. scenario.Runs.Where(run => scenario.Description.Seeds.Contains(run.Seed))] };

    private List<RunMeasurement> Runs(string backend) =>
        [.. scenario.CountingRuns().Where(run => run.Backend == backend && scenario.Description.Seeds.Contains(run.Seed)).OrderBy(run => run.Seed)];
}
