using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Tests.Timing.Processes;

[WaitsFor(Awaited.Processes)]
public sealed class ProcessTimingPhaseTests
{
    /// <summary>Processes of a pilot: a look at the speed of both sides, and one of each in the shape that follows.</summary>
    private const int Pilots = 4;

    [Fact]
    public void Every_pair_holds_the_base_the_base_again_and_the_candidate_once_and_its_mirror_image_follows()
    {
        var series = Assert.Single(new FakeSampler().Time(1000, isDecided: false, FakeSampler.Series()).Series);

        Assert.Equal((24, TimingObstacle.None), (series.PairsPlanned, series.Obstacle));
        Assert.Equal(Enumerable.Range(0, 24).SelectMany(pair => new[] { pair, pair, pair }), series.Samples.Select(sample => sample.Pair));
        Assert.All(series.Samples.Chunk(6), two =>
        {
            var engines = two.Select(sample => sample.Engine).ToList();
            Assert.Equal(Enum.GetValues<TimedEngine>(), engines.Take(3).Order());
            Assert.Equal(engines.Take(3), engines.Skip(3).Reverse());
        });
    }

    [Fact]
    public void The_order_is_random_and_the_same_again_for_the_same_seed()
    {
        var order = new MirroredOrder(5);
        var again = new MirroredOrder(5);
        var rounds = Enumerable.Range(0, 200).Select(_ => order.Next()).ToList();

        Assert.Equal(rounds, Enumerable.Range(0, 200).Select(_ => again.Next()));

        // Six permutations, about 33 times each; fewer than 10 has a probability below 1e-6.
        var counts = rounds.CountBy(round => string.Join(' ', round)).ToList();
        Assert.Equal(6, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, 10, 70));
    }

    [Fact]
    public void Series_take_turns_so_that_a_disturbance_meets_one_pair_of_each()
    {
        var sampler = new FakeSampler();
        sampler.Time(1000, isDecided: true, FakeSampler.Series("a"), FakeSampler.Series("b"));

        var turns = sampler.Orders.Skip(2 * Pilots).Select(order => order.Scenario).Chunk(6).Select(chunk => Assert.Single(chunk.Distinct())).ToList();
        Assert.Equal(["a", "b", "a", "b"], turns.Take(4));
    }

    [Theory]
    [InlineData(7UL, true)]
    [InlineData(8UL, false)]
    public void A_series_keeps_whether_the_candidates_processes_end_where_the_observed_run_was(ulong last, bool areSame)
    {
        var sampler = new FakeSampler((order, number) => FakeSampler.Of(0.01) with { State = order.Engine == FakeSampler.Base ? 99 : number > 30 ? last : 7 });
        var plan = FakeSampler.Series() with { States = [.. Enumerable.Repeat(7UL, 1001)] };

        var state = Assert.Single(sampler.Time(1000, isDecided: false, plan).Series).State!;

        Assert.Equal((areSame, 7UL), (state.AreSame, state.Observed));
    }

    [Fact]
    public void A_series_of_an_engine_that_promises_no_bits_keeps_no_state() =>
        Assert.Null(Assert.Single(new FakeSampler((_, _) => FakeSampler.Of(0.01) with { State = 1 }).Time(1000, isDecided: true, FakeSampler.Series()).Series).State);

    [Fact]
    public void The_sides_differ_in_their_engine_alone()
    {
        var sampler = new FakeSampler();
        sampler.Time(1000, isDecided: true, FakeSampler.Series());

        var timed = sampler.Orders.Skip(Pilots).ToList();
        Assert.Equal(2, timed.Count(order => order.Engine == FakeSampler.Base) / timed.Count(order => order.Engine == FakeSampler.Candidate));
        Assert.Single(timed.Select(order => order with { Engine = FakeSampler.Base }).Distinct());
    }

    [Fact]
    public void A_budget_for_fewer_pairs_than_can_alarm_times_nothing_and_says_what_it_would_take()
    {
        // Three seconds a pair and 8 pairs: 24 s.
        var series = Assert.Single(new FakeSampler().Time(23, isDecided: false, FakeSampler.Series()).Series);

        Assert.Equal((TimingObstacle.NotAffordable, 0), (series.Obstacle, series.PairsPlanned));
        Assert.Empty(series.Samples);
        Assert.StartsWith("the fewest pairs that can show anything, 8, take about 24 s, and 2", series.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_without_time_is_not_overdrawn_by_pilots()
    {
        var sampler = new FakeSampler();
        var series = Assert.Single(sampler.Time(0, isDecided: true, FakeSampler.Series()).Series);

        Assert.Empty(sampler.Orders);
        Assert.Equal(TimingObstacle.NotAffordable, series.Obstacle);
    }

    [Fact]
    public void A_scenario_that_the_base_does_not_have_is_not_timed()
    {
        var sampler = new FakeSampler((order, _) => order.Engine == FakeSampler.Base ? Sample.Without("no such scenario", isUnknown: true) : FakeSampler.Of(0.01));

        Assert.Equal(TimingObstacle.NotInBase, Assert.Single(sampler.Time(1000, isDecided: false, FakeSampler.Series()).Series).Obstacle);
    }

    [Theory]
    [InlineData(true, TimingObstacle.BaseFailed)]
    [InlineData(false, TimingObstacle.CandidateFailed)]
    public void A_process_that_fails_in_the_middle_takes_the_samples_of_its_series_with_it(bool isBase, TimingObstacle obstacle)
    {
        var sampler = new FakeSampler((order, number) =>
            number > 20 && order.Scenario == "a" && order.Engine == FakeSampler.Base == isBase ? Sample.Without("boom") : FakeSampler.Of(0.01));
        var series = sampler.Time(1000, isDecided: true, FakeSampler.Series("a"), FakeSampler.Series("b")).Series;

        Assert.Equal((obstacle, "boom"), (series[0].Obstacle, series[0].Problem));
        Assert.Empty(series[0].Samples);
        Assert.Equal(30, series[1].Samples.Count);
    }

    [Fact]
    public void A_run_without_a_safe_step_is_not_timed() =>
        Assert.Equal(TimingObstacle.NotAffordable, Assert.Single(new FakeSampler().Time(1000, isDecided: false, FakeSampler.Series(safeSteps: 0)).Series).Obstacle);

    [Fact]
    public void The_shape_is_that_of_the_slower_side()
    {
        var sampler = new FakeSampler((order, _) => FakeSampler.Of(order.Engine == FakeSampler.Base ? 1.0 : 1e-4));
        sampler.Time(1000, isDecided: true, FakeSampler.Series());

        Assert.All(sampler.Orders.Skip(2), order => Assert.Equal((1, 4), (order.Shape.Steps, order.Shape.Parts)));
    }
}
