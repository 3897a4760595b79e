using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class UnpairedMetricRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    private static readonly MetricDescription Sigma = new("sigma", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1, ToleranceReason = "why not" };

    [Fact]
    public void A_metric_that_the_baseline_lacks_is_BNG2008()
    {
        var scenario = Sample.Scenario(Sample.Description with { Metrics = [.. Sample.Description.Metrics, Sigma] }).WithRuns(run => run.WithMetric("sigma", 1));

        Assert.Equal("'near-critical.json': the metric 'sigma' is missing in metrics", bench.Find("BNG2008", scenario).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void A_metric_that_the_scenario_no_longer_declares_is_BNG2013()
    {
        var finding = bench.Find("BNG2013", Sample.Scenario(Sample.Description with { Metrics = [.. Sample.Description.Metrics.Where(metric => metric.Name != "synapses")] }));

        Assert.Equal("synapses", finding.Subject!.Observable);
        Assert.True(finding.Location!.Line > 1);
    }
}
