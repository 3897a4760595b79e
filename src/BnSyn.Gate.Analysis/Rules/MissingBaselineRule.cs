using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every scenario has a baseline.</summary>
internal sealed class MissingBaselineRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
        from scenario in gate.Measurements.Scenarios
        let file = gate.Baselines.Directory.FileOf(scenario.Description.Name)
        where !gate.Baselines.Files.Contains(file, StringComparer.Ordinal)
        select Finding.Of(BaselineDiagnostics.NoBaseline, ("file", Path.GetFileName(file))) with
        {
            Subject = new(scenario.Description.Name) { Against = Against.Baseline },
        };
}
