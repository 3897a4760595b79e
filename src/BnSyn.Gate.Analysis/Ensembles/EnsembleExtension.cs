using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Tells the measurement which ensembles the plan wants extended after their first look.</summary>
public static class EnsembleExtension
{
    /// <summary>The scenarios and backends whose first look against the committed baselines is inconclusive.</summary>
    /// <param name="request">Names the folder of the baselines.</param>
    /// <param name="scenarios">Scenarios with the ensemble runs of the first look.</param>
    /// <returns>Names of scenario and backend; none where a baseline cannot be read, which is found later.</returns>
    public static IReadOnlyList<(string Scenario, string Backend)> Needed(GateRequest request, IReadOnlyList<ScenarioMeasurement> scenarios)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(scenarios);
        var (baselines, _) = new BaselineDirectory(request.BaselineDirectory).Load(scenarios.Select(scenario => scenario.Description.Name));
        var cases = scenarios
            .Where(scenario => baselines.ContainsKey(scenario.Description.Name))
            .SelectMany(scenario => EnsemblePairer.Pair(scenario, baselines[scenario.Description.Name]))
            .ToList();
        return [.. EnsembleJudge.ToExtend(cases).Select(ensemble => (ensemble.Scenario.Name, ensemble.Backend))];
    }
}
