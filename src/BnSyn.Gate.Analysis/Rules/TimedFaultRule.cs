using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>An engine that runs while it is observed runs while it is timed: what fails there alone was never judged.</summary>
internal sealed class TimedFaultRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        if (scenario.TimedFault is { } fault)
        {
            yield return Finding.Of(PhysicsDiagnostics.FailedWhileTimed, ("kind", fault.Kind), ("problem", fault.Problem())) with
            {
                Trace = fault.Trace,
                Subject = new(scenario.Description.Name),
            };
        }
    }
}
