using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Something is compared in every scenario, and there is a scenario.</summary>
internal sealed class NothingComparedRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var scenarios = gate.Measurements.Scenarios.Count == 0
            ? ["(no scenario)"]
            : gate.Measurements.Scenarios.Where(scenario => !HasOnlyFaults(scenario)).Select(scenario => scenario.Description.Name);
        return
            from scenario in scenarios
            where !gate.Kinds.Any(kind => kind.Compared.Contains(scenario))
            select Finding.Of(PhysicsDiagnostics.NothingCompared) with { Subject = new(scenario) };
    }

    // Where a fault ended every run there is nothing to compare, and the fault has been told.
    private static bool HasOnlyFaults(ScenarioMeasurement scenario) =>
        scenario.CountingRuns().Any() && scenario.CountingRuns().All(run => UnexpectedFaultRule.EndedBy(scenario.Description, run) is not null);
}
