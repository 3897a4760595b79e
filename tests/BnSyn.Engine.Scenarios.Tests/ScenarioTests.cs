using System.Text.Json;
using BnSyn.Engine.Networks;
using BnSyn.Gate.Analysis.Scenarios;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class ScenarioTests
{
    public static TheoryData<string> Names => AllScenarios.Names;

    [Fact]
    public void The_eight_regimes_of_the_original_one_that_learns_the_three_levels_of_the_circuit_and_six_phenomena_are_there() => Assert.Equal(
        [
            "adaptation-dominated", "annealing", "avalanche-exponents", "circuit-delivery", "circuit-plastic", "circuit-static", "consolidation-hours", "delay-line", "dt-convergence", "fi-curve",
            "large-network", "near-critical", "plastic-near-critical", "saturation", "silent-control", "sparse", "synchronous-bursting", "voltage-violation",
        ],
        AllScenarios.Scenarios.Select(scenario => scenario.Describe().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_description_has_nothing_to_correct(string name) =>
        Assert.Empty(ScenarioDescriptionCheck.Check(AllScenarios.Find(name).Describe()));

    [Fact]
    public void Three_seeds_at_least_and_invariants_say_what_makes_a_scenario_what_it_is() => Assert.All(
        AllScenarios.Scenarios.Select(scenario => scenario.Describe()),
        description =>
        {
            Assert.True(description.Seeds.Count >= 3);
            Assert.NotEmpty(description.Invariants);
            Assert.Null(description.Family);
        });

    [Fact]
    public void A_probe_belongs_to_a_family_and_is_short() => Assert.All(
        AllScenarios.Probes.Select(probe => probe.Describe()),
        description =>
        {
            Assert.Contains(description.Family, new[] { "network-probes", "single-probes", "circuit-probes", "refusal-probes", "module-probes" });
            Assert.InRange(description.Steps, 1, 1000);
        });

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
    public void No_two_regimes_leave_the_same_neurons_behind_whole_vectors_and_every_odd_number_is_left_behind_and_no_even_one()
    {
        var left = AllScenarios.Scenarios.OfType<NetworkScenario>().Select(scenario => scenario.Regime.Parameters.N % 32).ToList();

        Assert.Distinct(left);
        Assert.Equal([1, 3, 5, 7, 9, 11, 13, 15], left.Select(neurons => neurons % 16).Distinct().Order());
    }

    [Fact]
    public void A_regime_with_two_threads_has_an_odd_number_of_words_to_divide()
    {
        var regime = Assert.Single(AllScenarios.Scenarios.OfType<NetworkScenario>(), scenario => scenario.Regime.Threads == 2).Regime;

        Assert.Equal(1, (regime.Parameters.N + 63) / 64 % 2);
    }

    [Fact]
    public void An_active_regime_has_another_step_than_the_default() => Assert.Contains(
        AllScenarios.Scenarios.OfType<NetworkScenario>(),
        scenario => !scenario.Regime.IsSilentControl && Math.Abs(scenario.Regime.Parameters.DtMs - new NetworkParameters().DtMs) > 0.01);

    [Fact]
    public void The_last_state_of_a_network_that_learns_has_its_synapses() => Assert.All(
        AllScenarios.Scenarios.OfType<NetworkScenario>().Where(scenario => scenario.Regime.Parameters.Plasticity is not null),
        scenario => Assert.Equal(0, scenario.Regime.Steps % NetworkScenario.SynapsesEvery));

    [Fact]
    public void Only_the_control_is_allowed_to_be_silent() =>
        Assert.Equal(["silent-control"], AllScenarios.Scenarios.Select(scenario => scenario.Describe()).Where(d => d.IsSilentControl).Select(d => d.Name));
}
