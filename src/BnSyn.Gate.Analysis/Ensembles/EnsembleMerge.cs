using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Makes the ensemble of a new baseline: values that are still within tolerance stay, margins get their size.</summary>
internal static class EnsembleMerge
{
    /// <summary>The new ensemble; <see langword="null"/> where the scenario compares nothing over one.</summary>
    public static BaselineEnsemble? Merge(ScenarioMeasurement scenario, BaselineEnsemble? old)
    {
        if (EnsembleCandidates.Of(scenario.Description, scenario.Description.Backends).Count == 0)
        {
            return null;
        }

        var filler = EnsembleCandidates.FillerOf(scenario);
        var compared = scenario.Description.Metrics.Where(metric => metric.Margin is not null).ToList();
        var measured = EnsembleCase.ValuesOf([.. scenario.EnsembleRuns.Where(run => run.Backend == filler)], compared);
        var kept = Kept(compared, measured, old);
        return new()
        {
            FilledBy = filler,
            Metrics = kept,
            Margins = new(compared.ToDictionary(metric => metric.Name, metric => SizeOf(metric, kept[metric.Name].Values)), KeyOrder.Instance),
        };
    }

    /// <summary>The margin in the metric's unit; 0 where it is a share of a spread that is 0.</summary>
    /// <param name="metric">A metric with a margin.</param>
    /// <param name="reference">The reference's values over its seeds.</param>
    public static double SizeOf(MetricDescription metric, IEnumerable<double> reference) => metric.Margin!.Scale == MarginScale.MetricUnit
        ? metric.Margin.Size
        : metric.Margin.Size * ArrayStatistics.StandardDeviation([.. reference]);

    private static SortedDictionary<string, SortedDictionary<ulong, double>> Kept(
        List<MetricDescription> metrics, IReadOnlyDictionary<string, IReadOnlyDictionary<ulong, double>> measured, BaselineEnsemble? old)
    {
        var kept = new SortedDictionary<string, SortedDictionary<ulong, double>>(KeyOrder.Instance);
        foreach (var metric in metrics)
        {
            var before = old?.Metrics.GetValueOrDefault(metric.Name) ?? [];
            kept[metric.Name] = new(measured[metric.Name].ToDictionary(
                entry => entry.Key,
                entry => metric.Conformance == ConformanceClass.Tolerance && before.TryGetValue(entry.Key, out var value) && ToleranceBand.Of(metric).Holds(entry.Value, value)
                    ? value
                    : entry.Value));
        }

        return kept;
    }
}
