using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class SpeedNewsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_gain_beyond_the_margin_is_BNG4007_and_passes()
    {
        var comparison = Timings.Compare(Timings.Series(ratio: 0.8));

        Assert.Matches(@"takes 0\.(79|80)\d* times as long .* a gain beyond the margin of 10 %", bench.Find("BNG4007", comparison).Message);
        Assert.Equal(Verdict.Passed, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void The_same_engine_is_BNG4008_with_the_widest_noise_floor_and_passes()
    {
        var comparison = Timings.Compare(Timings.Series(ratio: 3, spread: 0), Timings.Series(again: 2, spread: 0)) with { IsSameEngine = true };

        Assert.Contains("the noise floor of 2 series is 1 to 2", bench.Find("BNG4008", comparison).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Passed, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void The_same_engine_passes_without_the_time_to_time_it()
    {
        var untimed = Timings.Series() with { Samples = [], Obstacle = TimingObstacle.NotAffordable, Problem = "3 s are left" };
        var comparison = Timings.Compare(untimed) with { IsSameEngine = true };

        Assert.EndsWith("the noise floor of 1 series is without bounds", bench.Find("BNG4008", comparison).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Passed, bench.Judge(comparison).Verdict);
    }
}
