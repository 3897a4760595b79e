using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class AnchorRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_value_within_tolerance_of_the_baseline_and_beyond_it_from_the_anchor_is_BNG2025()
    {
        var drifted = Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 5100 + run.Seed));
        var refreshed = bench.Refresh(Sample.Set(drifted));
        var finding = bench.Find("BNG2025", drifted);

        Assert.Contains(refreshed.Findings, warning => warning is { Diagnostic.Code: "BNG2025", Severity: DiagnosticSeverity.Warning });
        Assert.Equal("near-critical: total_spikes of seed 1 (reference) is 5101, the first accepted value was 5001 spikes (2026-01-02, commit 0123abc), tolerance 1 %: the refreshes since then add up to more than the tolerance", finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.Equal(Verdict.Passed, bench.Judge(drifted).Verdict);
    }
}
