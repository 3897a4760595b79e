using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Tests.Circuits;

namespace BnSyn.Engine.Gpu.Tests.Circuits;

/// <summary>Circuits that do not learn, and where two runs of one part.</summary>
internal static class TestCircuits
{
    /// <summary>A drawn circuit of the engine's own tests without the rules by which its synapses learn.</summary>
    internal static CircuitDescription Drawn(int seed) => WithoutLearning(SmallCircuits.Drawn(seed));

    /// <summary>
    /// Two components in a cycle that differ in everything: sizes around a word, delays, inputs of several frames, noise or none, competition with ties, short-term
    /// plasticity, weights of both signs.
    /// </summary>
    internal static CircuitDescription Varied { get; } = DescribeVaried();

    /// <summary>The same circuit, none of whose synapses learns.</summary>
    internal static CircuitDescription WithoutLearning(CircuitDescription circuit) =>
        circuit.With(population => population, synapses => synapses with { Eligibility = null, Hebbian = null });

    /// <summary>What differs between two circuits, or <see langword="null"/>: spikes of the last step, counts, and every bit of the state.</summary>
    internal static string? Difference(Circuit expected, Circuit actual)
    {
        foreach (string population in expected.Populations)
        {
            if (expected.Steps > 0 && !expected.Spikes(population, expected.Steps - 1).SequenceEqual(actual.Spikes(population, expected.Steps - 1)))
            {
                return $"{population} spikes";
            }

            (PopulationActivity of, PopulationActivity against) = (expected.Activity(population), actual.Activity(population));
            if (of.Spikes != against.Spikes || !of.FirstSpikes.SequenceEqual(against.FirstSpikes))
            {
                return $"{population} activity";
            }

            foreach (StateVariable variable in Enum.GetValues<StateVariable>())
            {
                ReadOnlySpan<float> first = expected.State(variable, population), second = actual.State(variable, population);
                if (!MemoryMarshal.Cast<float, int>(first).SequenceEqual(MemoryMarshal.Cast<float, int>(second)))
                {
                    return $"{population} {variable}";
                }
            }
        }

        return expected.Ports.FirstOrDefault(port => expected.Delivered(port) != actual.Delivered(port)) is { } port ? $"{port} delivered" : null;
    }

    /// <summary>Where two runs part first, or <see langword="null"/>.</summary>
    internal static string? FirstDifference(Circuit expected, Circuit actual, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            expected.Run(1);
            actual.Run(1);
            if (Difference(expected, actual) is { } difference)
            {
                return $"step {step}, {difference}";
            }
        }

        return null;
    }

    /// <summary>Raster, state and steps of a run.</summary>
    internal static (string Raster, string State) Digests(Circuit circuit, params ReadOnlySpan<int> portions)
    {
        using var record = new SpikeRecord();
        foreach (int steps in portions)
        {
            circuit.Run(steps, record);
        }

        return (record.ComputeDigest(), CircuitDigest.Compute(circuit));
    }

    private static CircuitDescription DescribeVaried()
    {
        var lively = new ConductanceParameters { Noise = 0.05, RefractoryMs = 2.0, AdaptationIncrement = 0.02 };
        var circuit = new CircuitBuilder();
        circuit.AddComponent("first")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 130, Kind = PopulationKind.Input, Frames = [[0, 63, 64, 129], [127, 128], [], [1, 65]] })
            .AddPopulation(new PopulationDescription { Name = "background", Size = 63, Kind = PopulationKind.Random, RateHz = 90.0 })
            .AddPopulation(new PopulationDescription { Name = "e", Size = 71, Neuron = lively, Winners = 0.1, Inhibition = 0.3 })
            .AddOutput("out", "e", "background")
            .AddPort("in", 64 + 40)
            .AddSynapses(Join("input-e", "e", "input", Uniform(0.15)))
            .AddSynapses(Join("background-e", "e", "background", Uniform(0.15)) with { ShortTerm = new() { Utilisation = 0.2, RecoveryMs = 80.0, FacilitationMs = 60.0 }, DelayMs = 3.0 })
            .AddSynapses(Join("in-e", "e", "in", new() { Distribution = WeightDistribution.Normal, Mean = 0.01, Spread = 0.1 }) with { Effect = SynapticEffect.Signed })
            .AddSynapses(Join("e-e", "e", "e", Uniform(0.02)) with { DelayMs = 2.0, ShortTerm = new() })
            .AddSynapses(Join("inhibition", "e", "background", Uniform(0.03)) with { Effect = SynapticEffect.Inhibitory });

        // No noise and equal weights: many reach the threshold at once with equal potentials.
        circuit.AddComponent("second")
            .AddPopulation(new PopulationDescription { Name = "equal", Size = 64, Neuron = lively with { Noise = 0.0, AdaptationIncrement = 0.0 }, Winners = 0.3 })
            .AddPopulation(new PopulationDescription { Name = "few", Size = 40, Neuron = lively with { Threshold = 0.7, LeakReversal = 0.1 } })
            .AddOutput("out", "equal", "few")
            .AddPort("in", 71 + 63)
            .AddSynapses(Join("in-equal", "equal", "in", new() { Mean = 0.03 }))
            .AddSynapses(Join("equal-few", "few", "equal", new() { Mean = 0.2, OneToOne = false, Density = 0.3, Distribution = WeightDistribution.Exponential }))
            .AddSynapses(Join("few-equal", "equal", "few", new() { Mean = 0.01 }) with { Effect = SynapticEffect.Inhibitory, DelayMs = 5.0 });
        circuit.Project("second.in", new Tract("first.out", 2.0));
        circuit.Project("first.in", new Tract("second.out", 7.0));
        return circuit.Build();
    }

    private static WeightLaw Uniform(double mean) => new() { Distribution = WeightDistribution.Uniform, Mean = mean, Spread = mean / 3.0, Density = 0.6 };

    private static SynapsesDescription Join(string name, string target, string source, WeightLaw weights) => new() { Name = name, Target = target, Source = source, Weights = weights };
}
