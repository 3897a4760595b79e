using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Scenario and baseline have the same metrics.</summary>
internal sealed class UnpairedMetricRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        var declared = scenario.Description.Metrics.Select(metric => metric.Name).ToList();
        foreach (var name in declared.Where(name => !baseline.Content.Metrics.ContainsKey(name)))
        {
            yield return BaselineFinding.Of(
                BaselineDiagnostics.MissingMetric, baseline, [Baseline.MetricsKey], new(scenario.Description.Name) { Observable = name },
                ("file", Path.GetFileName(baseline.Path)), ("metric", name), ("place", Baseline.MetricsKey));
        }

        foreach (var name in baseline.Content.Metrics.Keys.Where(name => !declared.Contains(name, StringComparer.Ordinal)))
        {
            yield return BaselineFinding.Of(
                BaselineDiagnostics.StaleMetric, baseline, [Baseline.MetricsKey, name], new(scenario.Description.Name) { Observable = name });
        }
    }
}
