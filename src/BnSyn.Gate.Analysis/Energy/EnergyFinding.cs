using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Findings about energies beside the accepted ones: one wording for their numbers.</summary>
internal static class EnergyFinding
{
    /// <summary>One finding for each energy of a decision.</summary>
    public static IEnumerable<Finding> Of(Diagnostic diagnostic, GateCase gate, EnergyDecision decision) =>
        from result in gate.Energy
        where result.Decision == decision
        select Finding.Of(
            diagnostic,
            ("actual", NumberText.Rounded(result.Actual ?? double.NaN)),
            ("expected", NumberText.Rounded(result.Expected ?? double.NaN)),
            ("change", NumberText.Percent(Math.Abs(((result.Actual ?? double.NaN) / (result.Expected ?? double.NaN)) - 1))),
            ("margin", NumberText.Percent(gate.Request.EnergyMargin)),
            ("problem", result.Reason)) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
            Location = gate.Baselines.GetValueOrDefault(result.Scenario)?.Locate("energy", result.Backend, "joulesPerSimulatedSecond"),
        };
}
