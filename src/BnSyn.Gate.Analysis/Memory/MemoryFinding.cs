using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Findings about memory: one wording for their figures, at the place of the accepted figure.</summary>
internal static class MemoryFinding
{
    /// <summary>One finding for each figure of a decision.</summary>
    public static IEnumerable<Finding> Of(Diagnostic diagnostic, GateCase gate, MemoryDecision decision) =>
        from result in gate.Memory
        where result.Decision == decision
        select Finding.Of(
            diagnostic,
            ("actual", NumberText.Of(result.Actual)),
            ("quantity", Quantity(result)),
            ("expected", NumberText.Of(result.Expected)),
            ("tolerance", NumberText.Rounded(MemoryBand.Around(result.Expected), 3))) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
            Location = gate.Baselines[result.Scenario].Locate("memory", result.Backend, result.Quantity == MemoryQuantity.Live ? "liveBytes" : "allocatedBytes"),
        };

    /// <summary>
    /// One finding for all figures that cannot be compared: on another runtime or with another seed it would otherwise be said of every
    /// scenario.
    /// </summary>
    public static IEnumerable<Finding> OfIncomparable(GateCase gate)
    {
        var results = gate.Memory.Where(result => result.Decision == MemoryDecision.NotComparable).ToList();
        if (results.Count == 0)
        {
            return [];
        }

        var largest = results.MaxBy(result => Math.Abs((double)result.Actual - result.Expected) / Math.Max(result.Expected, 1))!;
        return
        [
            Finding.Of(
                MemoryDiagnostics.OtherMemory,
                ("count", NumberText.Of((long)results.Count)),
                ("figures", results.Count == 1 ? "figure of memory is" : "figures of memory are"),
                ("reasons", string.Join("; ", results.Select(result => result.Reason).Distinct(StringComparer.Ordinal))),
                ("largest", $"{largest.Scenario} ({largest.Backend})"),
                ("actual", NumberText.Of(largest.Actual)),
                ("quantity", Quantity(largest)),
                ("expected", NumberText.Of(largest.Expected))),
        ];
    }

    /// <summary>What was measured, in words after its bytes.</summary>
    public static string Quantity(MemoryResult result) =>
        result.Quantity == MemoryQuantity.Live ? "live after construction" : "allocated during construction";
}
