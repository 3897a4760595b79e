using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class ResolvedTimingTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_interval_across_the_margin_is_BNG4003_and_says_how_many_pairs_would_tell()
    {
        var comparison = Timings.Compare(Timings.Series(ratio: 1.09, spread: 0.02));
        var finding = bench.Find("BNG4003", comparison);

        Assert.Matches(@"shown neither to be within the margin of 10 % nor above it; about \d+ pairs would resolve it", finding.Message);
        Assert.Contains("PhysicsGateTimingBudget (and PhysicsGateTimeBudget", finding.Diagnostic.Remedy, StringComparison.Ordinal);
        Assert.Equal(Verdict.Inconclusive, bench.Judge(comparison).Verdict);
    }
}
