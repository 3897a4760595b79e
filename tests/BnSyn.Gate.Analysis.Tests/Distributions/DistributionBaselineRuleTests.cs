using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using static BnSyn.Gate.Analysis.Tests.Samples.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Distributions;

public sealed class DistributionBaselineRuleTests : IDisposable
{
    private readonly Bench bench = new(Scenario((_, seed) => Draws(seed)));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_distribution_without_a_baseline_is_BNG2055()
    {
        using var plain = new Bench(Sample.Scenario(Description with { Distributions = [] }));

        var finding = plain.Find("BNG2055", Scenario((_, seed) => Draws(seed)));

        Assert.Equal("near-critical: the scenario declares the distribution intervals, but the baseline has no samples of it", finding.Message);
        Assert.Equal(Verdict.Invalid, plain.Judge(Scenario((_, seed) => Draws(seed))).Verdict);
    }

    [Fact]
    public void A_wider_margin_than_was_reviewed_is_BNG2056()
    {
        var wider = Description with { Distributions = [Description.Distributions[0] with { Margin = new(DistributionDistance.KolmogorovSmirnov, 0.9, "anything") }] };

        var finding = bench.Find("BNG2056", Scenario((_, seed) => Draws(seed), wider));

        Assert.Equal(
            "near-critical: the distribution intervals is KolmogorovSmirnov distance, margin 0.9, in ms, 200 kept of a run, but in the baseline it is KolmogorovSmirnov distance, margin 0.1, in ms, 200 kept of a run",
            finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_distribution_that_is_declared_no_more_is_BNG2056() =>
        Assert.Contains("is not declared, but in the baseline", bench.Find("BNG2056", Sample.Scenario(Description with { Distributions = [] })).Message, StringComparison.Ordinal);
}
