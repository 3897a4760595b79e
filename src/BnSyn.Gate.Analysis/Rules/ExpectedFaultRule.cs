using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Where the scenario expects a fault, every run ends with a fault of that kind.</summary>
internal sealed class ExpectedFaultRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        if (scenario.Description.ExpectedFault is not { } expected)
        {
            yield break;
        }

        foreach (var run in scenario.CountingRuns().Where(run => run.Fault?.Kind != expected))
        {
            var actual = run.Fault is { } fault
                ? "ended with " + fault.Kind
                : $"ran all of its {run.CompletedSteps} steps";
            yield return RunFinding.Of(PhysicsDiagnostics.ExpectedFaultMissing, scenario, run, null, ("actual", actual), ("expected", expected));
        }
    }
}
