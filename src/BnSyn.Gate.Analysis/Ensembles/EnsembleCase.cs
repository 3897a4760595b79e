using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Stage 6 (Pair) for ensembles: the runs of one backend beside the values of the reference.</summary>
internal sealed record EnsembleCase
{
    public required ScenarioDescription Scenario { get; init; }

    /// <summary>The candidate.</summary>
    public required string Backend { get; init; }

    /// <summary>The metrics that are compared, in the scenario's order.</summary>
    public required IReadOnlyList<MetricDescription> Metrics { get; init; }

    public required BaselineEnsemble Expected { get; init; }

    /// <summary>The candidate's values: metric, seed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<ulong, double>> Actual { get; init; }

    /// <summary>Tests of the run besides those of ensembles that share the budget of single metrics: the distributions'.</summary>
    public int OtherTests { get; init; }

    /// <summary>The place of a value in the baseline.</summary>
    public required Func<string[], SourceLocation?> Locate { get; init; }

    /// <summary>The declared seeds.</summary>
    public EnsembleDescription Ensemble => Scenario.Ensemble!;

    /// <summary>Whether a value that statistics can be made of is there on both sides for every metric and every seed of a look.</summary>
    public bool Has(int look) => Missing(look).Count == 0 && Metrics.All(metric => Seeds(look).All(seed =>
        Actual.TryGetValue(metric.Name, out var bySeed) && bySeed.TryGetValue(seed, out var value) && SampleCheck.CanBeSquared(value)));

    /// <summary>What the baseline lacks for a look, in words.</summary>
    public IReadOnlyList<string> Missing(int look) =>
    [
        .. Metrics.Where(metric => !Expected.Margins.ContainsKey(metric.Name)).Select(metric => $"the margin of '{metric.Name}'"),
        .. from metric in Metrics
           let missing = Seeds(look).Where(seed => !(Expected.Metrics.GetValueOrDefault(metric.Name)?.TryGetValue(seed, out var value) == true && SampleCheck.CanBeSquared(value))).ToList()
           where missing.Count > 0
           select $"{missing.Count} seeds of '{metric.Name}' from {missing[0]} on",
    ];

    /// <summary>The seeds of a look: 1, or 2 with the extension.</summary>
    public IReadOnlyList<ulong> Seeds(int look) => look == 1 ? Ensemble.Seeds : [.. Ensemble.Seeds, .. Ensemble.Extension];

    /// <summary>The two samples of a metric, in the order of the look's seeds.</summary>
    public (double[] Expected, double[] Actual) Samples(string metric, int look) =>
        ([.. Seeds(look).Select(seed => Expected.Metrics[metric][seed])], [.. Seeds(look).Select(seed => Actual[metric][seed])]);

    /// <summary>Values by metric and seed out of runs; a value that was not reported is absent.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<ulong, double>> ValuesOf(IReadOnlyList<RunMeasurement> runs, IEnumerable<MetricDescription> metrics) =>
        metrics.ToDictionary(
            metric => metric.Name,
            metric => (IReadOnlyDictionary<ulong, double>)runs.Where(run => run.Metrics.ContainsKey(metric.Name))
                .ToDictionary(run => run.Seed, run => run.Metrics[metric.Name]),
            StringComparer.Ordinal);
}
