using System.Text.Json;
using BnSyn.Gate.Analysis.Scenarios;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class ScenarioTests
{
    public static TheoryData<string> Names => AllScenarios.Names;

    [Fact]
    public void The_eight_regimes_of_the_original_and_the_three_levels_of_the_circuit_are_there() => Assert.Equal(
        [
            "adaptation-dominated", "circuit-delivery", "circuit-plastic", "circuit-static", "large-network", "near-critical", "saturation", "silent-control", "sparse", "synchronous-bursting",
            "voltage-violation",
        ],
        AllScenarios.Scenarios.Select(scenario => scenario.Describe().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_description_has_nothing_to_correct(string name) =>
        Assert.Empty(ScenarioDescriptionCheck.Check(AllScenarios.Find(name).Describe()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_seeds_at_least_and_invariants_say_what_makes_it_what_it_is(string name)
    {
        var description = AllScenarios.Find(name).Describe();

        Assert.True(description.Seeds.Count >= 3);
        Assert.NotEmpty(description.Invariants);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_baseline_is_of_this_very_scenario(string name)
    {
        var description = AllScenarios.Find(name).Describe();
        using var baseline = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "baselines", name + ".json")));
        var root = baseline.RootElement;

        Assert.Equal(description.Steps, root.GetProperty("steps").GetInt32());
        Assert.Equal(
            description.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal),
            root.GetProperty("metrics").EnumerateObject().Select(metric => metric.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            description.Parameters.Select(parameter => (parameter.Name, parameter.Value)).Order(),
            root.GetProperty("parameters").EnumerateObject()
                .Select(parameter => (parameter.Name, parameter.Value.GetProperty("value").GetString()!)).Order());
    }

    [Fact]
    public void An_active_regime_has_an_odd_population_so_that_neurons_are_left_behind_the_last_full_vector() =>
        Assert.Contains(AllScenarios.Scenarios.OfType<NetworkScenario>(), scenario => !scenario.Regime.IsSilentControl && scenario.Regime.Parameters.N % 2 == 1);

    [Fact]
    public void Only_the_default_network_is_allowed_to_be_silent() =>
        Assert.Equal(["silent-control"], AllScenarios.Scenarios.Select(scenario => scenario.Describe()).Where(d => d.IsSilentControl).Select(d => d.Name));
}
