using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Library;

/// <summary>The ready-made circuits are what they are said to be.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class SensorimotorCircuitTests
{
    [Fact]
    public void CircuitHas17581NeuronsAndSixComponents()
    {
        CircuitDescription circuit = SensorimotorCircuit.Describe();
        Assert.Equal(17_581 + 128, circuit.Neurons);
        Assert.Equal(["thalamus", "cortex", "hippocampus", "prefrontal", "striatum", "cerebellum"], circuit.Components.Select(component => component.Name));

        // The 13 of the ancestor, and prefrontal cortex a second time where it modulates the striatum.
        Assert.Equal(14, circuit.Projections.Sum(projection => projection.Tracts.Count));
    }

    [Fact]
    public void AllSixComponentsAreActive()
    {
        Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic), 42);
        circuit.Run(300);
        Assert.All(circuit.Populations, population => Assert.True(
            circuit.Activity(population).RateHz > 0.5 && circuit.Activity(population).ActiveNeurons > 0, $"{population} is silent"));
        Assert.All(circuit.Ports, port => Assert.True(circuit.Delivered(port) > 0, $"nothing arrived at {port}"));
        Assert.InRange(circuit.Activity("cortex.l4").SpikesPerStep, 5.0, 75.0);
    }

    /// <summary>The fractions of neurons that win bound every step, and are reached.</summary>
    [Fact]
    public void NoMoreNeuronsFireThanMayWin()
    {
        (string Name, int Most)[] populations = [("cortex.l4", 75), ("hippocampus.dg", 112), ("cerebellum.granule", 186)];
        Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Static), 1);
        var before = new long[populations.Length];
        var most = new long[populations.Length];
        for (int step = 0; step < 40; step++)
        {
            circuit.Run(1);
            for (int p = 0; p < populations.Length; p++)
            {
                long spikes = circuit.Activity(populations[p].Name).Spikes;
                most[p] = Math.Max(most[p], spikes - before[p]);
                before[p] = spikes;
            }
        }

        Assert.Equal(populations.Select(population => (long)population.Most), most);
    }

    public static TheoryData<string> Matrices => [.. AncestorWeights.All.Select(matrix => matrix.Name)];

    [Theory]
    [MemberData(nameof(Matrices))]
    public void DrawnWeightsHaveTheAncestorsDensityMeanAndSpread(string name)
    {
        AncestorWeights.Matrix matrix = AncestorWeights.All.First(m => m.Name == name);
        const int Targets = 1000;
        const int Sources = 200;
        var synapses = new SynapsesDescription { Name = "s", Target = "n", Source = "n", Effect = SynapticEffect.Signed, Weights = matrix.Law };
        var draws = new WeightDraws(new PathwayPlan(0, "c.s", 0, Targets, Sources, [], -1, synapses), 3, Registers.Widest);
        var weights = new List<double>();
        var row = new float[Targets];
        for (int j = 0; j < Sources; j++)
        {
            draws.Row(j, row);
            weights.AddRange(row.Where(weight => weight != 0.0f).Select(weight => (double)weight));
        }

        // At least 10 000 weights: five standard errors, a digit of the data, and 2 % for the shape of the law.
        double mean = weights.Average();
        double spread = Math.Sqrt(weights.Average(weight => (weight - mean) * (weight - mean)));
        Assert.Equal(matrix.Density, weights.Count / (double)(Targets * Sources), 0.01);
        Assert.Equal(matrix.Mean, mean, (5.0 * matrix.Spread / Math.Sqrt(weights.Count)) + (0.02 * matrix.Mean) + 1e-5);
        Assert.Equal(matrix.Spread, spread, (0.06 * matrix.Spread) + 1e-5);
    }

    [Fact]
    public void WeightsDoNotDependOnTheOrderOrNumberOfDraws()
    {
        var synapses = new SynapsesDescription { Name = "s", Target = "n", Source = "n", Weights = AncestorWeights.Law("pfc.rec_weights") };
        var plan = new PathwayPlan(4, "c.s", 0, 70, 30, [], -1, synapses);
        var first = new float[70];
        var again = new float[70];
        new WeightDraws(plan, 3, Registers.Widest).Row(17, first);
        var other = new WeightDraws(plan, 3, Registers.Widest);
        other.Row(29, again);
        other.Row(17, again);
        Assert.Equal(first, again);
        new WeightDraws(plan, 4, Registers.Widest).Row(17, again);
        Assert.NotEqual(first, again);
    }

    [Fact]
    public void RegionsCanBe150PopulationsWith135TractsAnd50000Neurons()
    {
        CircuitDescription circuit = RegionsCircuit.Describe(50, 135, 50_000, CircuitLevel.Delivery);
        Assert.Equal((50_000, 150, 135), (circuit.Neurons, circuit.Components.Sum(c => c.Populations.Count), circuit.Projections.Sum(p => p.Tracts.Count)));
        Circuit run = Circuit.Create(circuit, 1);
        run.Run(30);
        Assert.All(run.Ports, port => Assert.True(run.Delivered(port) > 0));
        Assert.Equal(CircuitError.OutOfRange, Assert.Throws<CircuitException>(() => RegionsCircuit.Describe(51, 1, 50_000)).Error);
        Assert.Equal(CircuitError.OutOfRange, Assert.Throws<CircuitException>(() => RegionsCircuit.Describe(3, 7, 5_000)).Error);
    }
}
