using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MetricDeclarationRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_widened_tolerance_is_BNG2014_although_every_value_is_within_it()
    {
        var wide = Sample.Description.Metrics.Select(metric => metric.Name == "rate" ? metric with { RelativeTolerance = 0.5 } : metric);
        var finding = bench.Find("BNG2014", Sample.Scenario(Sample.Description with { Metrics = [.. wide] }));

        Assert.Equal("near-critical: rate is declared as tolerance max(0.01, 0.5 relative) in Hz, the baseline has tolerance max(0.01, 0.01 relative) in Hz", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void Another_margin_or_another_unit_is_BNG2014()
    {
        Assert.Equal(
            "near-critical: rate is declared as tolerance max(0.01, 0.01 relative) in Hz, margin 0.5 Hz, the baseline has tolerance max(0.01, 0.01 relative) in Hz",
            bench.Find("BNG2014", With(rate => rate with { Margin = EquivalenceMargin.Of(0.5, "why") })).Message);
        bench.Find("BNG2014", With(rate => rate with { Unit = "kHz" }));
    }

    [Fact]
    public void Better_words_for_the_reason_are_no_change()
    {
        var reworded = Sample.Description.Metrics.Select(metric => metric.ToleranceReason.Length > 0 ? metric with { ToleranceReason = "another" } : metric);

        Assert.Empty(bench.Judge(Sample.Scenario(Sample.Description with { Metrics = [.. reworded] })).Findings);
    }

    private static ScenarioMeasurement With(Func<MetricDescription, MetricDescription> change) => Sample.Scenario(
        Sample.Description with { Metrics = [.. Sample.Description.Metrics.Select(metric => metric.Name == "rate" ? change(metric) : metric)] });
}
