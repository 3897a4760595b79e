using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every baseline has a scenario, where no filter left scenarios out.</summary>
internal sealed class StaleBaselineRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var scenarios = gate.Measurements.Scenarios.Select(scenario => scenario.Description.Name).ToList();
        return
            from file in gate.IsWhole ? gate.Baselines.Files : []
            let scenario = Path.GetFileNameWithoutExtension(file)
            where !scenarios.Contains(scenario, StringComparer.Ordinal)
            select Finding.Of(BaselineDiagnostics.StaleBaseline, ("file", Path.GetFileName(file)), ("valid", string.Join(", ", scenarios))) with
            {
                Subject = new(scenario) { Against = Against.Baseline },
                Location = new(file, 1, 1),
            };
    }
}
