using BnSyn.Engine.Circuits.Description;
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
    public void A_higher_start_is_one_of_every_conductance_neuron_by_a_share_of_the_way_to_its_threshold()
    {
        var (right, higher) = (new State(), new State());
        using (var simulation = new CircuitStatic().Create("accelerated", 1))
        {
            ((ITracedSimulation)simulation).Trace(right);
        }

        using (var simulation = new CircuitStatic().Create("accelerated", 1, "initial-potential", 0.01))
        {
            ((ITracedSimulation)simulation).Trace(higher);
        }

        var ways = SensorimotorCircuit.Describe(CircuitLevel.Static, 0.1).Components
            .SelectMany(component => component.Populations.Where(population => population.Kind == PopulationKind.Conductance)
                .Select(population => (Name: $"{component.Name}.{population.Name} Potential", Way: population.Neuron.Threshold - population.Neuron.LeakReversal)))
            .ToDictionary(entry => entry.Name, entry => entry.Way);
        Assert.Equal(right.Values.Keys, higher.Values.Keys);
        Assert.Subset(right.Values.Keys.ToHashSet(), ways.Keys.ToHashSet());
        Assert.All(right.Values, quantity => Assert.Equal(
            quantity.Value.Select(value => value + (0.01 * ways.GetValueOrDefault(quantity.Key))), higher.Values[quantity.Key], (expected, actual) => Math.Abs(expected - actual) < 1e-8));
    }

    [Fact]
    public void What_fired_is_shown_by_component_each_counted_through_it()
    {
        var components = SensorimotorCircuit.Describe(CircuitLevel.Static, 0.1).Components;
        var sink = Observe(new CircuitStatic().Create("accelerated", 1));

        Assert.Equal(components.Select(component => $"{component.Name} spikes"), sink.Shown.Keys);
        Assert.Equal(sink.Metrics[CircuitMetrics.TotalSpikes], sink.Shown.Values.Sum(shown => shown.Count));
        Assert.All(components, component => Assert.InRange(sink.Shown[$"{component.Name} spikes"].Largest, 1, component.Populations.Sum(population => population.Size) - 1));

        // Of the thalamus the input alone is always active; its other populations are counted behind it.
        Assert.InRange(sink.Shown["thalamus spikes"].Largest, components[0].Populations[0].Size, int.MaxValue);
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

    // A state as it is traced before the first step.
    private sealed class State : IStateSink
    {
        public Dictionary<string, double[]> Values { get; } = [];

        public void Write(ReadOnlySpan<double> values) => Write("", values);

        public void Write(ReadOnlySpan<int> values)
        {
            // Spikes: there are none yet.
        }

        public void Write(string name, ReadOnlySpan<double> values) => Values.Add(name, values.ToArray());

        public void Write(string name, ReadOnlySpan<float> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<int> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<long> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<bool> values) => throw new NotSupportedException();

        public void Show(string name, ReadOnlySpan<int> events)
        {
            // Not part of the state.
        }
    }
}
