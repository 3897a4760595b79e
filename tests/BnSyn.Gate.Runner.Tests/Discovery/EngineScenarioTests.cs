using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>A process for one scenario asks no other what it is.</summary>
public sealed class EngineScenarioTests
{
    private static readonly BuiltEngine Engine = new(typeof(Oscillator).Assembly.Location, []);

    [Fact]
    public void Of_an_engine_with_named_classes_these_alone_are_asked_for_their_scenarios()
    {
        var only = Engine.Only([typeof(Oscillator).FullName!, typeof(Probed).FullName!, typeof(Oscillator).FullName!]);

        Assert.Equal(["oscillator", "probe-long", "probe-short"], ScenarioCatalog.Load(only).Value!.Scenarios.Select(scenario => scenario.Description.Name));
        Assert.NotNull(EngineScenario.Find(only, "oscillator", "reference", out _));
        Assert.Null(EngineScenario.Find(only, "swing", "reference", out var problem));
        Assert.Equal("", problem);
    }

    [Fact]
    public void A_scenario_knows_the_class_that_gave_it_also_where_that_is_a_source() =>
        Assert.All(
            ScenarioCatalog.Load(Engine).Value!.Scenarios.Where(scenario => scenario.Description.Name is "probe-short" or "oscillator"),
            scenario => Assert.Equal(scenario.Description.Name == "oscillator" ? typeof(Oscillator).FullName : typeof(Probed).FullName, scenario.Class));

    [Fact]
    public void A_class_that_the_engine_lacks_by_now_is_said_to_give_no_scenario() =>
        Assert.Equal("BNG1011", Assert.Single(ScenarioCatalog.Load(Engine.Only(["No.Such.Class"])).Findings).Diagnostic.Code);
}
