using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Code whose speed is judged is the code that users run: optimised.</summary>
internal static class OptimisedComparisonRule
{
    public static IEnumerable<Finding> Find(GateCase gate)
    {
        if (gate.Measurements is { Comparison: { } comparison, Engine.IsOptimized: false })
        {
            yield return Finding.Of(
                TimingDiagnostics.UnoptimisedComparison,
                ("base", comparison.Reference), ("file", gate.Measurements.Engine.Assembly), ("configuration", gate.Request.Configuration));
        }
    }
}
