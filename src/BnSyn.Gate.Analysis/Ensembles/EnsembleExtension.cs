using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Tells the measurement which ensembles the plan wants extended after their first look.</summary>
public static class EnsembleExtension
{
    /// <summary>The scenarios and backends whose first look against the committed baselines is inconclusive.</summary>
    /// <param name="baselines">What was accepted.</param>
    /// <param name="scenarios">Scenarios with the ensemble runs of the first look.</param>
    /// <returns>Names of scenario and backend; none where a baseline cannot be read, which is found later.</returns>
    public static IReadOnlyList<(string Scenario, string Backend)> Needed(LoadedBaselines baselines, IReadOnlyList<ScenarioMeasurement> scenarios)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(scenarios);
        List<EnsembleCase> cases = [.. EnsemblePairer.Pair(scenarios, baselines)];
        return [.. EnsembleJudge.ToExtend(cases).Select(ensemble => (ensemble.Scenario.Name, ensemble.Backend))];
    }
}
