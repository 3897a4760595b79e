using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;
using BnSyn.Gate.Analysis.Timing;
using BnSyn.Gate.Analysis.Timing.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimingDecisionTests
{
    private static readonly Arbitrary<(int Pairs, int Percent, int Spread, int Seed)> Cases = (
        from pairs in Gen.Choose(1, 20)
        from percent in Gen.Choose(50, 200)
        from spread in Gen.Choose(0, 10)
        from seed in Gen.Choose(0, 1000)
        select (pairs, percent, spread, seed)).ToArbitrary();

    [Fact]
    public void A_decision_does_not_depend_on_the_unit_of_time() => Properties.Hold(Cases, entry =>
    {
        var series = SeriesOf(entry);
        var (inSeconds, inNanoseconds) = (One(series), One(series.WithSeconds(seconds => seconds * 1e9)));
        return inSeconds.Decision == inNanoseconds.Decision && Math.Abs((inSeconds.Ratio!.Ratio / inNanoseconds.Ratio!.Ratio) - 1) < 1e-12;
    });

    [Fact]
    public void A_decision_does_not_depend_on_the_order_of_the_pairs() => Properties.Hold(Cases, entry =>
    {
        var series = SeriesOf(entry);
        var renumbered = series with { Samples = [.. series.Samples.Reverse().Select(sample => sample with { Pair = entry.Pairs - 1 - sample.Pair })] };
        return One(series) == One(renumbered);
    });

    [Fact]
    public void A_ratio_and_its_interval_turn_over_with_the_sides() => Properties.Hold(Cases, entry =>
    {
        var series = SeriesOf(entry);
        var turned = series with { Samples = [.. series.Samples.Select(sample => sample with { Engine = Turned(sample.Engine) })] };
        var (ratio, inverse) = (One(series).Ratio!, One(turned).Ratio!);
        return Math.Abs((ratio.Ratio * inverse.Ratio) - 1) < 1e-12 && (ratio.Lower == 0 || Math.Abs((ratio.Lower * inverse.Upper) - 1) < 1e-12);
    });

    [Fact]
    public void A_slowdown_of_fifteen_percent_is_slower() => Assert.Equal(TimingDecision.Slower, One(Timings.Series(ratio: 1.15)).Decision);

    [Fact]
    public void The_same_speed_is_within_the_margin() => Assert.Equal(TimingDecision.WithinMargin, One(Timings.Series()).Decision);

    [Fact]
    public void A_gain_is_faster() => Assert.Equal(TimingDecision.Faster, One(Timings.Series(ratio: 0.8)).Decision);

    [Fact]
    public void A_shift_of_the_margin_itself_is_open_and_needs_more_pairs_than_there_are()
    {
        var result = One(Timings.Series(ratio: 1.1, spread: 0.02));

        Assert.Equal(TimingDecision.Unresolved, result.Decision);
        Assert.InRange(result.PairsToResolve!.Value, 13, 10_000);
    }

    [Fact]
    public void What_is_open_needs_more_pairs_than_there_are() => Properties.Hold(Cases, entry =>
    {
        var result = One(SeriesOf(entry));
        return result.PairsToResolve is not { } pairs || pairs > result.Pairs || !double.IsFinite(result.Ratio!.Upper);
    });

    [Fact]
    public void A_slowdown_that_one_pair_keeps_open_needs_two_pairs_more()
    {
        var series = Timings.Series(pairs: 8, ratio: 1.15, spread: 0);
        var result = One(series with { Samples = [.. series.Samples.Select(sample => sample is { Pair: 3, Engine: TimedEngine.Candidate } ? sample with { Seconds = [0.0219] } : sample)] });

        Assert.Equal((TimingDecision.Unresolved, 10), (result.Decision, result.PairsToResolve));
        Assert.True(result.Ratio!.Lower > 1 + Timings.Margin, "the interval alone would say that it is slower");
    }

    [Fact]
    public void A_noisy_base_is_neither_slower_nor_within_the_margin() =>
        Assert.Equal(TimingDecision.NoisyMachine, One(Timings.Series(ratio: 1.5, again: 1.3)).Decision);

    [Fact]
    public void The_same_engine_is_never_slower_whatever_the_machine_does()
    {
        var same = Timings.Compare(Timings.Series(ratio: 2), Timings.Series(ratio: 2, again: 3)) with { IsSameEngine = true };

        Assert.All(SlowdownRule.Decide(same, Timings.Margin), result => Assert.Equal(TimingDecision.SameEngine, result.Decision));
    }

    [Fact]
    public void One_pair_shows_nothing_and_asks_for_the_fewest_that_can()
    {
        var result = One(Timings.Series(pairs: 1, ratio: 3));

        Assert.Equal((TimingDecision.Unresolved, TimingLevel.FewestPairs(1)), (result.Decision, result.PairsToResolve));
        Assert.Equal(double.PositiveInfinity, result.Ratio!.Upper);
    }

    [Theory]
    [InlineData(1, TimingDecision.WithinMargin)]
    [InlineData(1.2, TimingDecision.Slower)]
    [InlineData(0.5, TimingDecision.Faster)]
    public void Samples_that_are_all_equal_decide_like_any_others(double ratio, TimingDecision decision)
    {
        var result = One(Timings.Series(ratio: ratio, spread: 0));

        Assert.Equal(decision, result.Decision);
        Assert.Equal(ratio, result.Ratio!.Ratio, 1e-12);
        Assert.Equal(result.Ratio.Lower, result.Ratio.Upper, 1e-12);
    }

    [Fact]
    public void Times_of_picoseconds_decide_like_any_others() =>
        Assert.Equal(TimingDecision.Slower, One(Timings.Series(ratio: 1.15).WithSeconds(seconds => seconds * 1e-10)).Decision);

    [Fact]
    public void A_pair_with_one_process_missing_is_left_out()
    {
        var series = Timings.Series();

        Assert.Equal(11, One(series with { Samples = [.. series.Samples.Skip(1)] }).Pairs);
    }

    private static TimingResult One(TimedSeries series) => Assert.Single(SlowdownRule.Decide(Timings.Compare(series), Timings.Margin));

    private static TimedSeries SeriesOf((int Pairs, int Percent, int Spread, int Seed) entry) =>
        Timings.Series(Law.Generator(entry.Seed), entry.Pairs, entry.Percent / 100.0, entry.Spread / 100.0);

    private static TimedEngine Turned(TimedEngine engine) => engine switch
    {
        TimedEngine.Base => TimedEngine.Candidate,
        TimedEngine.Candidate => TimedEngine.Base,
        _ => engine,
    };
}
