using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class InvariantRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(0.5)]
    [InlineData(100.5)]
    public void A_value_outside_of_its_bounds_is_BNG3009(double rate)
    {
        var finding = bench.Find("BNG3009", Sample.Scenario().WithRuns(run => run.WithMetric("rate", rate)));

        Assert.Equal($"near-critical: rate of seed 1 (reference) is {rate} Hz, outside [1, 100]: a near-critical network fires at a few Hz", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void The_bounds_themselves_are_inside(double rate) =>
        Assert.DoesNotContain(bench.Judge(Sample.Scenario().WithRuns(run => run.WithMetric("rate", rate))).Findings, finding => finding.Diagnostic.Code == "BNG3009");
}
