using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Tests.Timing;

[Collection(Alone.Name)]
[WaitsFor(Awaited.Simulations)]
public sealed class TimingPhaseTests
{
    [Fact]
    public void Rounds_alternate_the_order_of_the_backends_over_the_same_steps()
    {
        var (timings, counts, _) = TimingPhase.Time(Planned.Whole(new Oscillator()), 300);

        var rounds = timings.Chunk(2).ToList();
        Assert.Equal(8, rounds.Count);
        for (var round = 0; round < rounds.Count; round++)
        {
            string[] order = round % 2 == 0 ? ["reference", "accelerated"] : ["accelerated", "reference"];
            Assert.Equal(order, rounds[round].Select(timing => timing.Backend));
            Assert.All(rounds[round], timing => Assert.Equal(round, timing.Round));
        }

        var steps = Assert.Single(timings.Select(timing => timing.Steps).Distinct());
        Assert.InRange(steps, 1, 300 / 8);
        Assert.All(timings, timing => Assert.True(timing.Seconds > 0));
        Assert.Equal(["reference", "accelerated"], counts.Select(count => count.Backend));
        Assert.All(counts, count => Assert.Equal(1, count.Counts[CountNames.Elements]));
    }

    [Fact]
    public void Steps_that_allocate_nothing_are_seen_to_allocate_nothing()
    {
        var (timings, _, _) = TimingPhase.Time(Planned.Whole(new Oscillator()), 300);

        Assert.NotEmpty(timings);
        Assert.All(timings, timing => Assert.Equal(0, timing.AllocatedBytes));
    }

    [Fact]
    public void Steps_that_allocate_are_seen_to()
    {
        var (timings, _, _) = TimingPhase.Time(Planned.Of(() => new Wasteful()), 80);

        Assert.NotEmpty(timings);
        Assert.All(timings, timing => Assert.InRange(timing.AllocatedBytes, 1000L * timing.Steps, 1100L * timing.Steps));
    }

    [Fact]
    public void A_run_of_fewer_steps_than_rounds_is_not_timed()
    {
        var (timings, counts, _) = TimingPhase.Time(Planned.Whole(new Exploding()), 7);

        Assert.Empty(timings);
        Assert.Empty(counts);
    }

    [Fact]
    public void A_timed_run_ends_in_the_state_of_the_observed_run_where_the_engine_promises_its_bits()
    {
        var scenario = Planned.Whole(new Oscillator());

        var states = States(scenario);

        Assert.Equal(["reference", "accelerated"], states.Select(state => state.Backend));
        Assert.All(states, state => Assert.True(state.AreSame && state.Steps > 0));
    }

    [Fact]
    public void A_timed_run_that_does_something_else_than_the_observed_one_ends_in_another_state()
    {
        var scenario = Planned.Whole(new Hasty());

        Assert.Contains(States(scenario), state => !state.AreSame);
    }

    [Fact]
    public void States_of_an_engine_that_promises_no_bits_are_not_compared()
    {
        var scenario = Planned.Whole(new Unpromising());

        Assert.Empty(States(scenario));
    }

    [Fact]
    public void Backends_of_a_serial_scenario_are_timed_one_after_the_other()
    {
        var (timings, counts, ends) = TimingPhase.Time(Planned.Whole(new Serial()), 300);

        Assert.Equal([.. Enumerable.Repeat("reference", 8), .. Enumerable.Repeat("accelerated", 8)], timings.Select(timing => timing.Backend));
        Assert.Equal((2, 2), (counts.Count, ends.Count));
    }

    private static List<Analysis.Timing.Facts.TimedState> States(PlannedScenario scenario) =>
        [.. TimedStates.Of(scenario.Description, TimingPhase.Time(scenario, 300).Ends, [.. Observed(scenario)])];

    private static IEnumerable<Analysis.Measurements.RunMeasurement> Observed(PlannedScenario scenario) =>
        scenario.Backends.Select(backend => ObservedRun.Make(new PlannedRun(scenario, backend, scenario.Seeds[0], 0), () => { }, CancellationToken.None));

    private sealed class Unpromising : Oscillator
    {
        public override ScenarioDescription Describe() => base.Describe() with { EnvironmentClass = EnvironmentClasses.Machine };
    }

    /// <summary>Fails where a second simulation is made before the first is gone.</summary>
    private sealed class Serial : Oscillator
    {
        private int _alive;

        public override ScenarioDescription Describe() => base.Describe() with { IsSerial = true };

        public override ISimulation Create(string backend, ulong seed)
        {
            Assert.Equal(1, ++_alive);
            return new Counted(seed, () => _alive--);
        }

        private sealed class Counted(ulong seed, Action gone) : OscillatorSimulation(seed)
        {
            protected override void Dispose(bool disposing)
            {
                base.Dispose(disposing);
                gone();
            }
        }
    }

    /// <summary>Takes one step where it is asked for many.</summary>
    private sealed class Hasty : Oscillator
    {
        public override ISimulation Create(string backend, ulong seed) => new Hurried(seed);

        private sealed class Hurried(ulong seed) : OscillatorSimulation(seed)
        {
            public override void Advance(int steps) => base.Advance(1);
        }
    }

    private sealed class Wasteful() : OscillatorSimulation(1)
    {
        private byte[] _last = [];

        public override void Advance(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                _last = new byte[1000];
                base.Advance(_last.Length / 1000);
            }
        }
    }
}
