using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Memory;

public sealed class MemoryRuleTests : IDisposable
{
    private readonly Bench bench = new(Bytes.Scenario());

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(Bytes.Allocated + 10001, Bytes.Live, "near-critical: backend 'accelerated': 1010001 B allocated during construction; baseline 1000000 B, tolerance 10000 B", "allocatedBytes")]
    [InlineData(Bytes.Allocated, Bytes.Live + 501, "near-critical: backend 'accelerated': 50501 B live after construction; baseline 50000 B, tolerance 500 B", "liveBytes")]
    public void More_memory_is_BNG5002_and_drift_at_its_place_in_the_baseline(long allocated, long live, string message, string key)
    {
        var finding = bench.Find("BNG5002", Bytes.Scenario(allocated, live));

        Assert.Equal(message, finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Contains($"\"{key}\"", File.ReadAllLines(bench.BaselineFile)[finding.Location.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Drift, bench.Judge(Bytes.Scenario(allocated, live)).Verdict);
    }

    [Theory]
    [InlineData(Bytes.Allocated + 10000, Bytes.Live + 500)]
    [InlineData(Bytes.Allocated - 10000, Bytes.Live - 500)]
    public void Memory_within_one_percent_is_no_finding(long allocated, long live)
    {
        var result = bench.Judge(Bytes.Scenario(allocated, live));

        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(4, result.Memory.Count);
    }

    [Fact]
    public void Of_a_small_simulation_128_bytes_are_tolerated_and_no_more()
    {
        bench.Refresh(Sample.Set(Bytes.Scenario(1000, 1000)));

        Assert.Empty(bench.Judge(Bytes.Scenario(1128, 1128)).Findings);
        Assert.Equal(2, bench.Judge(Bytes.Scenario(1129, 1129)).Findings.Count(finding => finding.Diagnostic.Code == "BNG5002"));
    }

    [Fact]
    public void More_memory_is_not_called_other_physics()
    {
        var result = bench.Judge(Bytes.Scenario(live: 2 * Bytes.Live));

        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void A_baseline_without_memory_judges_none()
    {
        using var old = new Bench();

        var result = old.Judge(Bytes.Scenario());

        Assert.Empty(result.Findings);
        Assert.Empty(result.Memory);
    }
}
