using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Something happens in every run, except in a silent control, where nothing does.</summary>
internal sealed class ActivityRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        var name = scenario.Description.ActivityMetric;
        var unit = scenario.Description.Metrics.FirstOrDefault(metric => metric.Name == name)?.Unit ?? "1";
        foreach (var run in scenario.CountingRuns())
        {
            // A run that does not report its activity is the business of the rule about reporting.
            if (!run.Metrics.TryGetValue(name, out var activity) || (activity == 0) == scenario.Description.IsSilentControl)
            {
                continue;
            }

            yield return activity == 0
                ? RunFinding.Of(PhysicsDiagnostics.Silent, scenario, run, name)
                : RunFinding.Of(PhysicsDiagnostics.SilentControlActive, scenario, run, name, ("actual", NumberText.WithUnit(NumberText.Of(activity), unit)));
        }
    }
}
