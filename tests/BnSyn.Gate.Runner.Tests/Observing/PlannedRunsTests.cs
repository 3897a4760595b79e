using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class PlannedRunsTests
{
    private static readonly BuiltEngine Engine = new(typeof(Oscillator).Assembly.Location, []);

    [Fact]
    public void A_class_that_is_needed_later_is_of_the_engine_that_was_loaded_first()
    {
        var runs = new PlannedRuns();
        var first = Of(runs, typeof(Oscillator), "oscillator");
        var later = Of(runs, typeof(Probed), "probe-short");
        var again = Of(runs, typeof(Oscillator), "oscillator");

        Assert.Same(first.GetType().Assembly, later.GetType().Assembly);
        Assert.Same(first, again);
        Assert.NotSame(typeof(Oscillator).Assembly, first.GetType().Assembly);
        Assert.NotSame(first.GetType().Assembly, Of(new(), typeof(Oscillator), "oscillator").GetType().Assembly);
    }

    [Fact]
    public void A_scenario_that_its_class_gives_no_more_is_named()
    {
        Assert.Empty(new PlannedRuns().Of(Engine.Only([typeof(Oscillator).FullName!]), [Run("gone")], out var problem));
        Assert.Equal("the engine describes no scenario 'gone' any more", problem);
    }

    private static IPhysicsScenario Of(PlannedRuns runs, Type type, string scenario)
    {
        var run = Assert.Single(runs.Of(Engine.Only([type.FullName!]), [Run(scenario)], out var problem));
        Assert.Equal("", problem);
        return run.Scenario.Scenario;
    }

    private static ObserveOrder.Run Run(string scenario) => new(scenario, "reference", 1, 0, KeepsBits: true, default, 0, null);
}
