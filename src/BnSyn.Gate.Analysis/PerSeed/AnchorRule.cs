using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A value within tolerance of the baseline and beyond it from the first accepted value is shown.</summary>
internal sealed class AnchorRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        foreach (var (metric, actual, expected) in pair.Metrics().Where(entry => entry.Metric.Conformance == ConformanceClass.Tolerance && pair.Expected.IsOfRunsClass))
        {
            var band = ToleranceBand.Of(metric);
            if (band.Holds(actual, expected)
                && pair.Anchor?.Metrics.GetValueOrDefault(metric.Name) is { } bySeed
                && bySeed.TryGetValue(pair.Actual.Seed, out var first) && !band.Holds(actual, first)
                && !pair.IsBetter(metric, actual, first))
            {
                // A warning when a refresh accepts it; on every later run it only informs, or no run after an accepted
                // change would ever be clean.
                yield return CreepFinding.Of(pair, metric, actual, first) with { Severity = DiagnosticSeverity.Message };
            }
        }
    }
}
