using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class FiniteRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_BNG3005_and_never_compared(double value)
    {
        var scenario = Sample.Scenario().WithRuns(run => run.WithMetric("rate", value));
        var result = bench.Judge(scenario);

        Assert.Equal(Outcome.Invalid, bench.Find("BNG3005", scenario).Effect);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code is "BNG3011" or "BNG3012");
        Assert.All(result.Comparisons, comparison => Assert.Equal(2, comparison.MetricsCompared));
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }
}
