using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class SlowdownRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_slowdown_above_the_margin_is_BNG4001_and_drift()
    {
        var comparison = Timings.Compare(Timings.Series(ratio: 1.15));
        var finding = bench.Find("BNG4001", comparison);

        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Matches(
            @"^near-critical: backend 'accelerated' takes 1\.1\d* times as long as at origin/main \(012345678\) \(90 % interval 1\.1\d* to 1\.1\d*\), shown to be above the margin of 10 % over 12 pairs of processes \(p = 0\.00024\); noise floor [01]\.\d+ to [01]\.\d+$",
            finding.Message);
        Assert.Equal(Verdict.Drift, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void A_wider_margin_allows_it()
    {
        bench.Request = bench.Request with { TimingMargin = 0.25 };

        Assert.Equal(Verdict.Passed, bench.Judge(Timings.Compare(Timings.Series(ratio: 1.15))).Verdict);
    }

    [Fact]
    public void Nothing_is_said_of_the_same_speed() => Assert.Empty(bench.Judge(Timings.Compare(Timings.Series())).Findings);
}
