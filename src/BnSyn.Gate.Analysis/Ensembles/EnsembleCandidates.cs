using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Which backends are compared over an ensemble, and by which metrics.</summary>
public static class EnsembleCandidates
{
    /// <summary>The backends of a scenario that have to be run over its ensemble.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backends">The backends that are run at all.</param>
    /// <returns>The ensemble backends; all of them where a metric can be compared in no other way.</returns>
    public static IReadOnlyList<string> Of(ScenarioDescription scenario, IReadOnlyList<string> backends)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(backends);
        return scenario.Ensemble is null ? [] : [.. backends.Where(backend => MetricsOf(scenario, backend).Count > 0)];
    }

    /// <summary>
    /// The backend that makes the reference's ensemble: the last that shares every bit of the reference on the declared seeds,
    /// because backends after the reference exist to be faster; else the reference.
    /// </summary>
    /// <param name="scenario">The scenario with its observed runs.</param>
    /// <returns>A backend's name.</returns>
    public static string FillerOf(ScenarioMeasurement scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var reference = scenario.Description.Backends[0];
        return scenario.Backends
            .Except(scenario.Description.EnsembleBackends, StringComparer.Ordinal)
            .LastOrDefault(backend => backend != reference && IsIdentical(scenario, reference, backend)) ?? reference;
    }

    /// <summary>The metrics by which a backend is compared over the ensemble.</summary>
    internal static IReadOnlyList<MetricDescription> MetricsOf(ScenarioDescription scenario, string backend) =>
        scenario.EnsembleBackends.Contains(backend, StringComparer.Ordinal)
            ? [.. scenario.Metrics.Where(metric => metric.Margin is not null)]
            : [.. scenario.Metrics.Where(metric => metric.Conformance == ConformanceClass.Ensemble)];

    /// <summary>Whether a backend gave every bit that the reference gave, for all seeds that were run.</summary>
    internal static bool IsIdentical(ScenarioMeasurement scenario, string reference, string backend)
    {
        var expected = scenario.Runs.Where(run => run.Backend == reference && run.Repetition == 0).ToDictionary(run => run.Seed);
        var actual = scenario.Runs.Where(run => run.Backend == backend && run.Repetition == 0).ToList();
        return actual.Count > 0 && actual.Count == expected.Count
            && actual.All(run => expected.TryGetValue(run.Seed, out var other) && RunBits.AreSame(other, run));
    }
}
