using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimedSeriesTests : IDisposable
{
    private readonly Bench bench = new();

    public TimedSeriesTests() => bench.Request = bench.Request with { CompareTo = "origin/main" };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_budget_that_does_not_reach_is_BNG4005()
    {
        var comparison = Timings.Compare(Without(TimingObstacle.NotAffordable, "30 s are left"));

        Assert.Equal("near-critical: not timed against 'origin/main (012345678)': 30 s are left", bench.Find("BNG4005", comparison).Message);
        Assert.Equal(Verdict.Inconclusive, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void A_request_that_compares_and_measurements_that_do_not_are_BNG4005() =>
        Assert.Contains("no scenario was", bench.Find("BNG4005", Sample.Scenario()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_scenario_that_the_base_does_not_have_is_BNG4006_and_fails_nothing()
    {
        var comparison = Timings.Compare(Without(TimingObstacle.NotInBase, "no such scenario"), Timings.Series());

        Assert.Null(bench.Find("BNG4006", comparison).Effect);
        Assert.Equal(Verdict.Passed, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void Only_scenarios_that_the_base_does_not_have_compare_nothing() =>
        Assert.NotNull(bench.Find("BNG4005", Timings.Compare(Without(TimingObstacle.NotInBase, "no such scenario"))));

    [Theory]
    [InlineData(TimingObstacle.CandidateFailed, "of the candidate failed: boom")]
    [InlineData(TimingObstacle.BaseFailed, "of the base origin/main (012345678) failed: boom")]
    public void A_process_that_fails_is_BNG4009(TimingObstacle obstacle, string message)
    {
        var comparison = Timings.Compare(Without(obstacle, "boom"), Timings.Series());

        Assert.EndsWith(message, bench.Find("BNG4009", comparison).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, bench.Judge(comparison).Verdict);
    }

    private static TimedSeries Without(TimingObstacle obstacle, string problem) =>
        Timings.Series() with { Samples = [], Obstacle = obstacle, Problem = problem };
}
