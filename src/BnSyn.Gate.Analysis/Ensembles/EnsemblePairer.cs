using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Stage 6 (Pair) for ensembles: puts every candidate's runs beside the baseline's ensemble.</summary>
internal static class EnsemblePairer
{
    /// <summary>The cases of a whole run.</summary>
    public static IReadOnlyList<EnsembleCase> Pair(IReadOnlyList<ScenarioMeasurement> scenarios, LoadedBaselines baselines)
    {
        var others = scenarios.Sum(scenario => DistributionCheck.TestsOf(scenario.Description));
        return [.. scenarios.SelectMany(scenario => baselines.Of(scenario.Description.Name) is { } baseline ? Pair(scenario, baseline) : []).Select(ensemble => ensemble with { OtherTests = others })];
    }

    /// <summary>The cases of a scenario whose baseline has an ensemble.</summary>
    public static IEnumerable<EnsembleCase> Pair(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        if (baseline.Content.Ensemble is not { } expected)
        {
            yield break;
        }

        foreach (var backend in EnsembleCandidates.Of(scenario.Description, scenario.Backends))
        {
            var metrics = EnsembleCandidates.MetricsOf(scenario.Description, backend);
            yield return new()
            {
                Scenario = scenario.Description,
                Backend = backend,
                Metrics = metrics,
                Expected = expected,
                Actual = EnsembleCase.ValuesOf([.. scenario.EnsembleRuns.Where(run => run.Backend == backend)], metrics),
                OtherTests = DistributionCheck.TestsOf(scenario.Description),
                Locate = place => baseline.Locate([Baseline.EnsembleKey, .. place]),
            };
        }
    }
}
