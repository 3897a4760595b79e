using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A metric keeps the class, unit, tolerance and margin that were reviewed with its baseline.</summary>
internal sealed class MetricDeclarationRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        foreach (var metric in scenario.Description.Metrics)
        {
            if (baseline.Content.Metrics.TryGetValue(metric.Name, out var expected) && !expected.IsComparedAs(BaselineMetric.Of(metric)))
            {
                yield return BaselineFinding.Of(
                    BaselineDiagnostics.MetricDeclaredOtherwise, baseline, [Baseline.MetricsKey, metric.Name],
                    new(scenario.Description.Name) { Observable = metric.Name },
                    ("actual", BaselineMetric.Of(metric).Describe()), ("expected", expected.Describe()));
            }
        }
    }
}
