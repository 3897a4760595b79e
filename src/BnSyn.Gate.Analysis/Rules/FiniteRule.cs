using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every metric of every run is a finite number.</summary>
internal sealed class FiniteRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from run in scenario.CountingRuns()
        from metric in run.Metrics
        where !double.IsFinite(metric.Value)
        select RunFinding.Of(PhysicsDiagnostics.NonFinite, scenario, run, metric.Key, ("actual", NumberText.Of(metric.Value)));
}
