using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class ToleranceMetricRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_outside_of_its_tolerance_is_BNG3011_at_the_line_of_its_value()
    {
        var finding = bench.Find("BNG3011", Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 5200).WithTrailFrom(57)));

        Assert.Equal("near-critical: total_spikes of seed 1 (reference) is 5200, baseline 5001 spikes, tolerance 1 %; first diverging step 57", finding.Message);
        Assert.Equal(57, finding.FirstDivergingStep);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Equal("\"1\": 5001,", bench.Baseline.Split('\n')[finding.Location.Line - 1].Trim());
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_backend_that_leaves_the_reference_is_BNG3011_against_the_reference()
    {
        var finding = bench.Find("BNG3011", Sample.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithMetric("rate", 7) : run));

        Assert.Equal(Against.Reference, finding.Subject!.Against);
        Assert.Contains("(accelerated) is 7, reference 5.001 Hz, tolerance 1 %", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_within_its_tolerance_is_no_drift() =>
        Assert.DoesNotContain(
            bench.Judge(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 40))).Findings,
            finding => finding.Effect == Outcome.Drift);
}
