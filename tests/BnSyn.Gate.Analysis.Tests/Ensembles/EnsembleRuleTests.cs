using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleRuleTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_shifted_beyond_its_margin_is_BNG3018()
    {
        var finding = bench.Find("BNG3018", Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));

        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Matches(
            @"^near-critical: rate \(single\) is shifted by 0\.\d+, interval \[0\.\d+, 0\.\d+\] Hz, over 24 pairs of seeds, look 1: outside its margin of 0\.2 Hz: a fifth of a hertz; adjusted p = ",
            finding.Message);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Contains("\"rate\"", bench.Baseline.Split('\n')[finding.Location.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_shifted_within_its_margin_is_no_finding() =>
        Assert.DoesNotContain(
            bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.1)).Findings,
            finding => finding.Diagnostic.Code == "BNG3018");
}
