using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class ExactMetricRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_exact_metric_that_differs_by_one_is_BNG3012()
    {
        var finding = bench.Find("BNG3012", Sample.Scenario().WithRuns(run => run.WithMetric("synapses", 50001)));

        Assert.Equal("near-critical: synapses of seed 1 (reference) is 50001, baseline 50000, exact; the trails of states do not differ", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(double.PositiveInfinity, finding.Difference!.Excess);
    }
}
