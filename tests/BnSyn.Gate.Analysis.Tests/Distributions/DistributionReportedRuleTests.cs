using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using static BnSyn.Gate.Analysis.Tests.Samples.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Distributions;

public sealed class DistributionReportedRuleTests : IDisposable
{
    private readonly Bench bench = new(Scenario((_, seed) => Draws(seed)));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Samples_that_a_run_does_not_report_are_BNG3038()
    {
        var scenario = Scenario((_, seed) => seed == 7 ? null : Draws(seed));

        Assert.Equal("near-critical: seed 7 (reference) did not report the samples of 'intervals', which is declared", bench.Find("BNG3038", scenario).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Samples_that_are_not_finite_are_BNG3039(double value)
    {
        var scenario = Scenario((_, seed) => seed == 7 ? [.. Draws(seed), value] : Draws(seed));

        Assert.Equal("near-critical: 1 of 301 samples of intervals of seed 7 (reference) are not finite", bench.Find("BNG3039", scenario).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
        Assert.True(bench.Refresh(Sample.Set(scenario)).IsRefused);
    }
}
