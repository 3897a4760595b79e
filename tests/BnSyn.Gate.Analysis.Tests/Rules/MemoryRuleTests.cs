using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MemoryRuleTests : IDisposable
{
    private readonly Bench bench = new(Weights.Scenario());

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(Weights.Allocated + 10001, Weights.Live, "near-critical: backend 'accelerated' allocates, while it is built, 1010001 B, 1000000 B are accepted: 10001 B more, the tolerance is 10000 B", "allocatedBytes")]
    [InlineData(Weights.Allocated, Weights.Live + 501, "near-critical: backend 'accelerated' keeps alive, once built, 50501 B, 50000 B are accepted: 501 B more, the tolerance is 500 B", "liveBytes")]
    public void A_heavier_simulation_is_BNG5002_and_drift_at_its_place_in_the_baseline(long allocated, long live, string message, string key)
    {
        var finding = bench.Find("BNG5002", Weights.Scenario(allocated, live));

        Assert.Equal(message, finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Contains($"\"{key}\"", File.ReadAllLines(bench.BaselineFile)[finding.Location.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Drift, bench.Judge(Weights.Scenario(allocated, live)).Verdict);
    }

    [Theory]
    [InlineData(Weights.Allocated + 10000, Weights.Live + 500)]
    [InlineData(Weights.Allocated - 10000, Weights.Live - 500)]
    public void A_weight_within_one_percent_is_no_finding(long allocated, long live)
    {
        var result = bench.Judge(Weights.Scenario(allocated, live));

        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(4, result.Memory.Count);
    }

    [Fact]
    public void Of_a_light_simulation_128_bytes_are_tolerated_and_no_more()
    {
        bench.Refresh(Sample.Set(Weights.Scenario(1000, 1000)));

        Assert.Empty(bench.Judge(Weights.Scenario(1128, 1128)).Findings);
        Assert.Equal(2, bench.Judge(Weights.Scenario(1129, 1129)).Findings.Count(finding => finding.Diagnostic.Code == "BNG5002"));
    }

    [Fact]
    public void Heavier_is_not_called_other_physics()
    {
        var result = bench.Judge(Weights.Scenario(live: 2 * Weights.Live));

        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void A_baseline_from_before_weights_were_kept_judges_none()
    {
        using var old = new Bench();

        var result = old.Judge(Weights.Scenario());

        Assert.Empty(result.Findings);
        Assert.Empty(result.Memory);
    }
}
