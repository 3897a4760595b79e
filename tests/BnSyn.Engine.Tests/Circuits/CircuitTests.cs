using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits;

/// <summary>What a circuit promises beside its bits.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class CircuitTests
{
    [Theory]
    [InlineData("reference", 1)]
    [InlineData("accelerated", 1)]
    [InlineData("accelerated", 2)]
    public void ResetForgetsEverything(string backend, int threads)
    {
        var options = new CircuitOptions { Threads = threads };
        foreach (CircuitDescription description in new[] { SmallCircuits.Drawn(3), SmallCircuits.Drawn(4), SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.02) })
        {
            Circuit fresh = Circuit.Create(description, 11, backend, options);
            Circuit used = Circuit.Create(description, 11, backend, options);
            string input = used.Populations[0];
            if (input == "thalamus.input")
            {
                used.SetInput(input, [[0], [1]]);
            }

            used.Run(237);
            used.Reset();
            Assert.Equal(0, used.Steps);
            Assert.All(used.Populations, population => Assert.Equal(0, used.Activity(population).Spikes));
            Assert.All(used.Populations, population => Assert.All(used.Activity(population).FirstSpikes, step => Assert.Equal(-1, step)));
            Assert.All(used.Ports, port => Assert.Equal(0, used.Delivered(port)));
            Assert.Equal(CircuitDigest.Compute(fresh), CircuitDigest.Compute(used));
            Assert.Equal(Run(fresh), Run(used));
        }

        static (string, string, string) Run(Circuit circuit)
        {
            using var record = new SpikeRecord();
            circuit.Run(200, record);
            return (record.ComputeDigest(), CircuitDigest.Compute(circuit), string.Join(',', circuit.Populations.Select(p => circuit.Activity(p).Spikes)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AStateThatIsSetIsGoneOnFromByEveryBackendAlikeAndForgottenByReset(int threads)
    {
        CircuitDescription description = SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.02);
        Circuit reference = Circuit.Create(description, 11, "reference");
        Circuit accelerated = Circuit.Create(description, 11, "accelerated", new CircuitOptions { Threads = threads });
        string unset = CircuitDigest.Compute(reference);
        string population = reference.Populations.First(name => name.StartsWith("cortex.", StringComparison.Ordinal));
        float[] values = [.. Enumerable.Range(0, reference.State(StateVariable.Potential, population).Length).Select(neuron => 0.5f + (0.001f * neuron))];
        foreach (Circuit circuit in new[] { reference, accelerated })
        {
            circuit.SetState(StateVariable.Potential, population, values);
            Assert.Equal(values, circuit.State(StateVariable.Potential, population));
            circuit.Run(50);
        }

        Assert.Equal(CircuitDigest.Compute(reference), CircuitDigest.Compute(accelerated));
        Circuit plain = Circuit.Create(description, 11, "reference");
        plain.Run(50);
        Assert.NotEqual(CircuitDigest.Compute(plain), CircuitDigest.Compute(reference));
        foreach (Circuit circuit in new[] { reference, accelerated })
        {
            circuit.Reset();
            Assert.Equal(unset, CircuitDigest.Compute(circuit));
        }
    }

    [Fact]
    public void AStateOfNoConductanceNeuronsOfAnotherLengthOrWithoutANumberIsRefused()
    {
        Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.02), 1);
        string population = circuit.Populations.First(name => name != "thalamus.input" && name.StartsWith("cortex.", StringComparison.Ordinal));
        float[] state = circuit.State(StateVariable.Potential, population);

        Assert.Equal(CircuitError.Combination, Assert.Throws<CircuitException>(() => circuit.SetState(StateVariable.Potential, "thalamus.input", circuit.State(StateVariable.Potential, "thalamus.input"))).Error);
        Assert.Throws<CircuitException>(() => circuit.SetState(StateVariable.Potential, "nowhere", state));
        Assert.Contains($"{population} has {state.Length} neurons, and {state.Length - 1} values were given", Assert.Throws<ArgumentException>(() => circuit.SetState(StateVariable.Potential, population, state.AsSpan(1))).Message, StringComparison.Ordinal);
        state[^1] = float.NaN;
        Assert.Contains("the Potential of a neuron has to be finite", Assert.Throws<ArgumentException>(() => circuit.SetState(StateVariable.Potential, population, state)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SpikesGoRoundInACycle()
    {
        var circuit = new CircuitBuilder();
        foreach (string name in new[] { "a", "b" })
        {
            circuit.AddComponent(name)
                .AddPopulation(new PopulationDescription { Name = "n", Size = 3, Neuron = SmallCircuits.Relay })
                .AddPopulation(new PopulationDescription { Name = "input", Size = 3, Kind = PopulationKind.Input, Frames = name == "a" ? [[1], .. Enumerable.Repeat(Array.Empty<int>(), 999)] : [] })
                .AddPort("in", 3)
                .AddOutput("out", "n")
                .AddSynapses(SmallCircuits.OneToOne("around", "n", "in"))
                .AddSynapses(SmallCircuits.OneToOne("start", "n", "input"));
        }

        circuit.Project("a.in", new Tract("b.out", 3.0)).Project("b.in", new Tract("a.out", 4.0));
        Circuit run = Circuit.Create(circuit.Build(), 1);
        run.Run(1 + (100 * 7));
        Assert.Equal(100, run.Activity("a.n").Spikes);
        Assert.Equal([-1L, 1, -1], run.Activity("a.n").FirstSpikes);
        Assert.Equal([-1L, 5, -1], run.Activity("b.n").FirstSpikes);
    }

    [Fact]
    public void InputCanBeGivenFrameByFrame()
    {
        Circuit circuit = Circuit.Create(SmallCircuits.Line(2, 4, []), 1);
        for (int step = 0; step < 4; step++)
        {
            circuit.SetInput("source.input", [[step]]);
            circuit.Run(1);
        }

        circuit.SetInput("source.input", []);
        circuit.Run(5);
        Assert.Equal([2L, 3, 4, 5], circuit.Activity("target.relay").FirstSpikes);
        Assert.Equal(4, circuit.Activity("target.relay").Spikes);
        Assert.Equal(CircuitError.OutOfRange, Assert.Throws<CircuitException>(() => circuit.SetInput("source.input", [[4]])).Error);
    }

    [Fact]
    public void RatesAreSpikesPerNeuronAndSecond()
    {
        Circuit circuit = Circuit.Create(SmallCircuits.Line(1, 4, [[0, 1], []], dtMs: 0.5), 1);
        circuit.Run(1000);
        PopulationActivity input = circuit.Activity("source.input");
        Assert.Equal((1000L, 500.0, 1.0, 2), (input.Spikes, input.RateHz, input.SpikesPerStep, input.ActiveNeurons));
    }

    [Fact]
    public void RandomSourcesFireAtTheirRate()
    {
        var builder = new CircuitBuilder(0.5);
        builder.AddComponent("c").AddPopulation(new PopulationDescription { Name = "n", Size = 1000, Kind = PopulationKind.Random, RateHz = 40.0 });
        Circuit circuit = Circuit.Create(builder.Build(), 1);
        circuit.Run(2000);

        // 40 000 spikes expected, five standard deviations.
        Assert.InRange(circuit.Activity("c.n").Spikes, 39_000, 41_000);
        Assert.InRange(circuit.Activity("c.n").RateHz, 39.0, 41.0);
    }

    [Fact]
    public void OnlyTheHighestPotentialsWin()
    {
        // The drive grows with the number of the neuron, so the last ones win; of equals the first.
        var builder = new CircuitBuilder();
        builder.AddComponent("c")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 10, Kind = PopulationKind.Input, Frames = [[.. Enumerable.Range(0, 10)]] })
            .AddPopulation(new PopulationDescription { Name = "n", Size = 200, Winners = 0.05, Neuron = new ConductanceParameters { Noise = 0.0, RefractoryMs = 3.0 } })
            .AddSynapses(new SynapsesDescription { Name = "s", Target = "n", Source = "input", Weights = new WeightLaw { Distribution = WeightDistribution.Uniform, Mean = 0.3, Spread = 0.1 } });
        CircuitDescription description = builder.Build();
        Circuit first = Circuit.Create(description, 1);
        first.Run(2);
        float[] weights = first.Weights("c.s");
        long[] expected = [.. Enumerable.Range(0, 200).OrderByDescending(i => Sum(i)).Take(10).Select(i => (long)i).Order()];
        long[] winners = [.. Enumerable.Range(0, 200).Where(i => first.Activity("c.n").FirstSpikes[i] == 1).Select(i => (long)i)];
        Assert.Equal(expected, winners);

        // Losers are reset as well.
        Assert.All(first.State(StateVariable.Potential, "c.n"), potential => Assert.Equal(0.0f, potential));
        Assert.All(first.State(StateVariable.Refractory, "c.n"), steps => Assert.Equal(3.0f, steps));

        float Sum(int target) => weights.AsSpan(target * 10, 10).ToArray().Aggregate(0.0f, (sum, weight) => sum + weight);
    }

    [Fact]
    public void OscillatorsAdvanceByTheirFrequencyAndTellListenersEveryStep()
    {
        Circuit circuit = Circuit.Create(SmallCircuits.Line(4, 1, [], dtMs: 0.5), 1);
        var phases = new List<double>();
        circuit.Oscillators.Listen((step, rhythms) =>
        {
            Assert.Equal(phases.Count, step);
            phases.Add(rhythms.Phase(Rhythm.Gamma, step));
        });
        circuit.Run(1000);
        Assert.Equal(1000, phases.Count);
        double advance = 2.0 * Math.PI * 40.0 * 0.0005;
        for (int step = 1; step < phases.Count; step++)
        {
            Assert.InRange(phases[step], 0.0, 2.0 * Math.PI);
            double moved = phases[step] - phases[step - 1];
            Assert.Equal(advance, moved < 0.0 ? moved + (2.0 * Math.PI) : moved, 1e-9);
        }

        Assert.Equal(Math.PI, circuit.Oscillators.Phase(Rhythm.Delta, 500), 1e-12);
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.05), 1);
        circuit.Run(400);
        Assert.Equal(0, Allocations.Of(() => circuit.Run(200)));
    }

    [Fact]
    public void AnErrorInTheNumberOfStepsIsNamed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Circuit.Create(SmallCircuits.Line(1, 1, []), 1).Run(-1));
}
