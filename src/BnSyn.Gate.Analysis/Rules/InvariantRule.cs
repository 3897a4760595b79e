using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every run keeps within the bounds that make its scenario what it claims to be.</summary>
internal sealed class InvariantRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from invariant in scenario.Description.Invariants
        from run in scenario.CountingRuns()
        where run.Metrics.TryGetValue(invariant.Metric, out var value) && double.IsFinite(value)
            && !(value >= invariant.Minimum && value <= invariant.Maximum)
        let unit = scenario.Description.Metrics.First(metric => metric.Name == invariant.Metric).Unit
        select RunFinding.Of(
            PhysicsDiagnostics.InvariantBroken, scenario, run, invariant.Metric,
            ("actual", NumberText.WithUnit(NumberText.Of(run.Metrics[invariant.Metric]), unit)), ("reason", invariant.Reason.TrimEnd('.')),
            ("minimum", NumberText.Of(invariant.Minimum)), ("maximum", NumberText.Of(invariant.Maximum)));
}
