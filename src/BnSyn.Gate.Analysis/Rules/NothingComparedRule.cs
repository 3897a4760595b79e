using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Something is compared in every scenario, and there is a scenario.</summary>
internal sealed class NothingComparedRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var scenarios = gate.Measurements.Scenarios.Select(scenario => scenario.Description.Name).DefaultIfEmpty("(no scenario)");
        return
            from scenario in scenarios
            where !gate.Pairs.Any(pair => pair.Scenario.Name == scenario && pair.Metrics().Any())
                && !gate.Ensembles.Any(ensemble => ensemble.Scenario == scenario && ensemble.Metrics.Count > 0)
            select Finding.Of(PhysicsDiagnostics.NothingCompared) with { Subject = new(scenario) };
    }
}
