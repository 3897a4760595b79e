using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class ExactDigestRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_exact_digest_that_differs_is_BNG3013_although_every_metric_agrees()
    {
        var scenario = Sample.Scenario().WithRuns(run => run.WithDigest("raster", "other").WithTrailFrom(12));
        var finding = bench.Find("BNG3013", scenario);

        Assert.Contains("the digest raster of seed 1 (reference)", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("first diverging step 12", finding.Message, StringComparison.Ordinal);
        Assert.Contains("raster", bench.Baseline.Split('\n')[finding.Location!.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Drift, bench.Judge(scenario).Verdict);
    }
}
