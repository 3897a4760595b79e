using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Findings about weights: one wording for their numbers, at the place of the accepted weight.</summary>
internal static class MemoryFinding
{
    /// <summary>One finding for each weight of a decision.</summary>
    public static IEnumerable<Finding> Of(Diagnostic diagnostic, GateCase gate, MemoryDecision decision) =>
        from result in gate.Memory
        where result.Decision == decision
        select Finding.Of(
            diagnostic,
            ("quantity", result.Quantity == MemoryQuantity.Live ? "keeps alive, once built," : "allocates, while it is built,"),
            ("actual", NumberText.Of(result.Actual)),
            ("expected", NumberText.Of(result.Expected)),
            ("change", NumberText.Of(Math.Abs(result.Actual - result.Expected))),
            ("tolerance", NumberText.Rounded(MemoryBand.Around(result.Expected), 3)),
            ("problem", result.Reason)) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
            Location = gate.Baselines[result.Scenario].Locate("memory", result.Backend, result.Quantity == MemoryQuantity.Live ? "liveBytes" : "allocatedBytes"),
        };
}
