using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Scenarios.Circuits;
using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests.Circuits;

[WaitsFor(Awaited.Simulations)]
public sealed class CircuitScenarioTests
{
    private const int Steps = 120;

    public static TheoryData<string> Names { get; } = ["circuit-delivery", "circuit-static", "circuit-plastic"];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_observed_run_reports_every_declared_metric_and_both_backends_the_same(string name)
    {
        var scenario = AllScenarios.Find(name);
        var (reference, accelerated) = (Observe(scenario.Create("reference", 1)), Observe(scenario.Create("accelerated", 1)));

        Assert.Equal(scenario.Describe().Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal), reference.Metrics.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(reference.Metrics, accelerated.Metrics);
        Assert.Equal(reference.Digests, accelerated.Digests);
        Assert.Equal(reference.Counts, accelerated.Counts);
        Assert.True(reference.Metrics["total_spikes"] > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_perturbation_of_size_0_is_the_unchanged_physics_and_any_other_changes_what_is_observed(string name)
    {
        var scenario = (IPerturbableScenario)AllScenarios.Find(name);
        var right = Observe(scenario.Create("accelerated", 1));

        Assert.NotEmpty(scenario.Describe().Perturbations);
        Assert.All(scenario.Describe().Perturbations, perturbation =>
        {
            Assert.Equal(right.Metrics, Observe(scenario.Create("accelerated", 1, perturbation.Name, 0)).Metrics);
            Assert.NotEqual(right.Metrics, Observe(scenario.Create("accelerated", 1, perturbation.Name, 0.05)).Metrics);
        });
    }

    [Fact]
    public void A_name_that_a_level_does_not_declare_is_refused_by_name() => Assert.Contains(
        "circuit-static declares no perturbation 'learning-rate'",
        Assert.Throws<ArgumentException>(() => new CircuitStatic().Create("accelerated", 1, "learning-rate", 0.01)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_digest_of_the_constants_is_that_of_the_circuit_and_changes_with_any_of_them()
    {
        var circuit = SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.1);
        var same = SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.1);
        var copy = circuit.With(each => each, each => each);
        var changed = circuit.With(each => each.Name == "dcn" ? each with { Neuron = each.Neuron with { Noise = each.Neuron.Noise * (1 + 1e-15) } } : each, each => each);

        Assert.Equal(CircuitConstants.Digest(circuit), CircuitConstants.Digest(same));
        Assert.Equal(CircuitConstants.Digest(circuit), CircuitConstants.Digest(copy));
        Assert.NotEqual(CircuitConstants.Digest(circuit), CircuitConstants.Digest(changed));
    }

    private static CollectingSink Observe(ISimulation simulation)
    {
        using var run = (ITracedSimulation)simulation;
        var sink = new CollectingSink();
        run.Trace(sink);
        for (var step = 0; step < Steps; step++)
        {
            run.Advance(1);
            run.Trace(sink);
        }

        run.Observe(sink);
        return sink;
    }
}
