using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Scenario and baseline have the same backends, those aside that have no values per seed.</summary>
internal sealed class UnpairedBackendRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        var valid = string.Join(", ", baseline.Content.Backends.Keys);
        foreach (var backend in ScenarioBackends.PerSeed(scenario.Description).Where(backend => !baseline.Content.Backends.ContainsKey(backend)))
        {
            yield return BaselineFinding.Of(
                BaselineDiagnostics.BackendWithoutBaseline, baseline, [Baseline.BackendsKey], new(scenario.Description.Name) { Backend = backend }, ("valid", valid));
        }

        foreach (var backend in baseline.Content.Backends.Keys.Except(ScenarioBackends.PerSeed(scenario.Description), StringComparer.Ordinal))
        {
            yield return BaselineFinding.Of(
                BaselineDiagnostics.StaleBackend, baseline, [Baseline.BackendsKey, backend], new(scenario.Description.Name) { Backend = backend });
        }
    }
}
