using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Stage 6 (Pair) for ensembles without a baseline: unchanged physics takes its place.</summary>
internal static class EnsembleCases
{
    /// <summary>Every backend that is compared over an ensemble, beside the one that gives the reference's bits.</summary>
    public static IReadOnlyList<EnsembleCase> Unchanged(SensitivityMeasurement measurement)
    {
        var backends = measurement.Ensemble.Select(run => run.Backend).Distinct(StringComparer.Ordinal).ToList();
        return [.. EnsembleCandidates.Of(measurement.Description, backends).Select(backend => Case(
            measurement, backend, [.. measurement.Ensemble.Where(run => run.Backend == backend)]))];
    }

    /// <summary>Changed physics of one size in the place of a candidate.</summary>
    public static EnsembleCase Changed(SensitivityMeasurement measurement, string candidate, IReadOnlyList<RunMeasurement> changed) =>
        Case(measurement, candidate, changed);

    private static EnsembleCase Case(SensitivityMeasurement measurement, string backend, IReadOnlyList<RunMeasurement> actual)
    {
        var reference = measurement.Ensemble.Where(run => run.Backend == measurement.Backend).ToList();
        var values = EnsembleCase.ValuesOf(reference, measurement.Description.Metrics);

        // A margin that is a share of no spread has no size; a refresh refuses it, so nothing is ever compared by it.
        var metrics = EnsembleCandidates.MetricsOf(measurement.Description, backend)
            .Where(metric => EnsembleMerge.SizeOf(metric, values[metric.Name].Values) > 0).ToList();
        return new()
        {
            Scenario = measurement.Description,
            Backend = backend,
            Metrics = metrics,
            Expected = new()
            {
                FilledBy = measurement.Backend,
                Margins = new(metrics.ToDictionary(metric => metric.Name, metric => EnsembleMerge.SizeOf(metric, values[metric.Name].Values)), KeyOrder.Instance),
                Metrics = new(metrics.ToDictionary(metric => metric.Name, metric => new SortedDictionary<ulong, double>(values[metric.Name].ToDictionary())), KeyOrder.Instance),
            },
            Actual = EnsembleCase.ValuesOf(actual, metrics),
            OtherTests = DistributionCheck.TestsOf(measurement.Description),
            Locate = _ => null,
        };
    }
}
