using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Memory;

public sealed class AllocationFreeRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Steps_that_allocate_in_two_rounds_are_BNG5005()
    {
        var finding = bench.Find("BNG5005", Timed(["accelerated"], 0, 48, 0, 24, 0));

        Assert.Equal(
            "near-critical: steps of backend 'accelerated' allocate in 2 of 5 timed stretches (at most 24 B in 100 steps, without the largest); the scenario declares that they do not",
            finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(Verdict.Drift, bench.Judge(Timed(["accelerated"], 0, 48, 0, 24, 0)).Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void What_is_allocated_once_is_no_finding(long once) => Assert.Empty(bench.Judge(Timed(["accelerated"], 0, 0, once, 0)).Findings);

    [Fact]
    public void A_backend_without_the_promise_may_allocate() => Assert.Empty(bench.Judge(Timed(["reference"], 48, 48, 48)).Findings);

    private static ScenarioMeasurement Timed(string[] free, params long[] allocated) => Sample.Scenario(Sample.Description with { AllocationFreeBackends = free }) with
    {
        Timings = [.. allocated.SelectMany((bytes, round) => new[] { new TimingMeasurement("reference", round, 100, 1, 0), new TimingMeasurement("accelerated", round, 100, 0.1, bytes) })],
    };
}
