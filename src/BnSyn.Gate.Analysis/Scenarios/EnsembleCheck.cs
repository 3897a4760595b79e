using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares about ensembles: a comparison that could not show anything is a mistake.</summary>
internal static class EnsembleCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
        [.. scenario.Metrics.SelectMany(Margin), .. Backends(scenario), .. Seeds(scenario)];

    private static IEnumerable<string> Margin(MetricDescription metric)
    {
        if (metric.Margin is not { } margin)
        {
            return metric.Conformance == ConformanceClass.Ensemble
                ? [$"metric '{metric.Name}' is compared over an ensemble but has no margin"]
                : [];
        }

        return
        [
            .. margin.Size > 0 && double.IsFinite(margin.Size)
                ? Array.Empty<string>()
                : [$"metric '{metric.Name}' has the margin {NumberText.Of(margin.Size)}; it must be finite and above 0"],
            .. string.IsNullOrWhiteSpace(margin.Reason) ? [$"metric '{metric.Name}' gives no reason for its margin"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Backends(ScenarioDescription scenario)
    {
        foreach (var backend in scenario.EnsembleBackends)
        {
            if (!scenario.Backends.Skip(1).Contains(backend, StringComparer.Ordinal))
            {
                yield return $"the ensemble backend '{backend}' is not declared, or is the reference; valid: {string.Join(", ", scenario.Backends.Skip(1))}";
            }
        }

        if (scenario.EnsembleBackends.Count > 0 && !scenario.Metrics.Any(metric => metric.Margin is not null))
        {
            yield return "there are ensemble backends but no metric with a margin, so nothing would be compared";
        }
    }

    private static IEnumerable<string> Seeds(ScenarioDescription scenario)
    {
        var needed = scenario.EnsembleBackends.Count > 0 || scenario.Metrics.Any(metric => metric.Conformance == ConformanceClass.Ensemble);
        if (scenario.Ensemble is not { } ensemble)
        {
            return needed ? ["a metric or backend is compared over an ensemble, but no ensemble is declared"] : [];
        }

        return
        [
            .. ensemble.Seeds.Count < 2 ? [$"the ensemble has too few seeds, {ensemble.Seeds.Count}; at least 2 are needed"] : Array.Empty<string>(),
            .. ensemble.Seeds.Concat(ensemble.Extension).GroupBy(seed => seed).Where(same => same.Count() > 1)
                .Select(same => $"the ensemble's seed {same.Key} is declared twice"),
        ];
    }
}
