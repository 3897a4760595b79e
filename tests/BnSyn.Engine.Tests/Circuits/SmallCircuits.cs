using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Tests.Circuits;

/// <summary>Circuits of a few neurons for tests.</summary>
internal static class SmallCircuits
{
    /// <summary>A neuron that fires in the step in which a spike arrives, whatever happened before.</summary>
    internal static ConductanceParameters Relay { get; } = new() { Noise = 0.0, RefractoryMs = 0.0, ExcitatoryTauMs = 0.01, Threshold = 0.5 };

    /// <summary>Inputs that fire in the frames given, and relays behind a tract of some delay.</summary>
    internal static CircuitDescription Line(int delaySteps, int size, IReadOnlyList<IReadOnlyList<int>> frames, double dtMs = 1.0)
    {
        var circuit = new CircuitBuilder(dtMs);
        circuit.AddComponent("source")
            .AddPopulation(new PopulationDescription { Name = "input", Size = size, Kind = PopulationKind.Input, Frames = frames })
            .AddOutput("out", "input");
        circuit.AddComponent("target")
            .AddPopulation(new PopulationDescription { Name = "relay", Size = size, Neuron = Relay })
            .AddPort("in", size)
            .AddSynapses(OneToOne("in-relay", "relay", "in"));
        return circuit.Project("target.in", new Tract("source.out", delaySteps * dtMs)).Build();
    }

    internal static SynapsesDescription OneToOne(string name, string target, string source) => new()
    {
        Name = name, Target = target, Source = source, Weights = new WeightLaw { Mean = 5.0, OneToOne = true },
    };

    /// <summary>Chance populations, synapses of every kind and rule, cycles and several delays; drawn by a seed.</summary>
    internal static CircuitDescription Drawn(int seed)
    {
        var draw = new System.Random(seed);
        var circuit = new CircuitBuilder(draw.Next(2) == 0 ? 1.0 : 0.5);
        circuit.AddModulator(new ModulatorDescription("m", draw.Next(3, 40), [1.0, -0.5, 0.25], 0.2));
        int components = draw.Next(2, 4);
        int[] sizes = [.. Enumerable.Range(0, components).Select(_ => draw.Next(1, 150))];
        for (int c = 0; c < components; c++)
        {
            int axons = sizes.Sum();
            ComponentBuilder component = circuit.AddComponent($"c{c}")
                .AddPopulation(new PopulationDescription { Name = "background", Size = draw.Next(1, 90), Kind = PopulationKind.Random, RateHz = 60.0 })
                .AddPopulation(new PopulationDescription
                {
                    Name = "n",
                    Size = sizes[c],
                    Winners = draw.Next(2) == 0 ? 1.0 : 0.1,
                    Inhibition = draw.Next(2) * 0.25,
                    Neuron = new ConductanceParameters { RefractoryMs = draw.Next(4), AdaptationIncrement = draw.Next(2) * 0.1, Noise = draw.Next(2) * 0.05 },
                })
                .AddPort("in", axons)
                .AddOutput("out", "n");
            component.AddSynapses(Synapses(draw, "background", SynapticEffect.Excitatory, 0.05));
            component.AddSynapses(Synapses(draw, "in", SynapticEffect.Signed, 0.0) with { Eligibility = Rule(draw, -1.0) });
            component.AddSynapses(Synapses(draw, "n", SynapticEffect.Excitatory, 0.02) with
            {
                Hebbian = draw.Next(2) == 0 ? new HebbianParameters { Rate = 0.02 } : null,
                ShortTerm = draw.Next(2) == 0 ? new ShortTermParameters() : null,
            });
            component.AddSynapses(Synapses(draw, "n", SynapticEffect.Inhibitory, 0.02) with { Name = "n-inhibition", DelayMs = draw.Next(1, 9) });
            component.AddSynapses(Synapses(draw, "background", SynapticEffect.Excitatory, 0.02) with { Name = "learning", Eligibility = Rule(draw, 0.0) });
        }

        for (int c = 0; c < components; c++)
        {
            circuit.Project($"c{c}.in", [.. Enumerable.Range(0, components).Select(s => new Tract($"c{s}.out", draw.Next(1, 13)))]);
        }

        return circuit.Build();
    }

    private static SynapsesDescription Synapses(System.Random draw, string source, SynapticEffect effect, double mean) => new()
    {
        Name = source,
        Target = "n",
        Source = source,
        Effect = effect,
        Weights = new WeightLaw
        {
            Distribution = (WeightDistribution)draw.Next(1, 5), Mean = mean, Spread = 0.02, Density = draw.Next(2) == 0 ? 0.1 : 0.7, NoSelf = draw.Next(2) == 0,
        },
    };

    private static EligibilityParameters Rule(System.Random draw, double lowest) => new()
    {
        Modulator = "m",
        TraceMs = draw.Next(2) == 0 ? 30.0 : 1000.0,
        Depression = draw.Next(2) * 0.5,
        TemporalDifference = draw.Next(2) == 0 ? null : 0.891,
        Rate = draw.Next(2) == 0 ? 1e-3 : -1e-3,
        Lowest = lowest,
    };
}
