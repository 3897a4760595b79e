using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>
/// The circuit of all probes: two components in a cycle of tracts, each with an input of frames, random neurons, and excitatory and
/// inhibitory conductance neurons in numbers that are no multiple of anything.
/// </summary>
internal sealed record ProbedCircuit
{
    /// <summary>Name of the one modulator.</summary>
    public const string Modulator = "reward";

    private const int Excitatory = 71;
    private const int Inhibitory = 19;

    /// <summary>Neurons that fire several times in a run.</summary>
    public static ConductanceParameters Lively { get; } = new() { Noise = 0.05, RefractoryMs = 2.0 };

    /// <summary>Equal weights of all pairs.</summary>
    public static WeightLaw Constant { get; } = new() { Distribution = WeightDistribution.Constant, Mean = 0.05 };

    /// <summary>Length of a step, ms.</summary>
    public double DtMs { get; init; } = 1.0;

    /// <summary>Neurons that fire at random.</summary>
    public int Background { get; init; } = 67;

    /// <summary>Neurons of the input.</summary>
    public int Inputs { get; init; } = 37;

    /// <summary>Those that fire, frame by frame.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Frames { get; init; } = [[0, 5, 36], [], [1, 2, 3, 35], [7]];

    /// <summary>The excitatory and the inhibitory neurons.</summary>
    public ConductanceParameters Neuron { get; init; } = Lively;

    /// <summary>Largest fraction of the excitatory neurons whose spikes leave in one step.</summary>
    public double Winners { get; init; } = 0.5;

    /// <summary>Inhibition that comes with excitation.</summary>
    public double Inhibition { get; init; }

    /// <summary>Delays of excitation and of inhibition within a component; one step unless given.</summary>
    public IReadOnlyList<double>? InnerDelaysMs { get; init; }

    /// <summary>Delays of the tracts out of the first and out of the second component.</summary>
    public IReadOnlyList<double> TractDelaysMs { get; init; } = [2.0, 5.0];

    /// <summary>Weights of the excitatory neurons onto each other.</summary>
    public WeightLaw Weights { get; init; } = Constant with { Distribution = WeightDistribution.Uniform, Spread = 0.02, Density = 0.3 };

    /// <summary>What they open.</summary>
    public SynapticEffect Effect { get; init; }

    /// <summary>Weights of the afferents.</summary>
    public WeightLaw Afferents { get; init; } = Constant with { Mean = 0.02 };

    /// <summary>Steps between two rewards.</summary>
    public int RewardSteps { get; init; } = 7;

    /// <summary>Short-term plasticity of the afferents.</summary>
    public ShortTermParameters? ShortTerm { get; init; }

    /// <summary>Coincidence rule of the inputs, which are fewer than their targets, and of the excitatory neurons.</summary>
    public HebbianParameters? Hebbian { get; init; }

    /// <summary>Three-factor rule of the inputs, which are fewer than their targets.</summary>
    public EligibilityParameters? InputEligibility { get; init; }

    /// <summary>Three-factor rule of afferents and excitatory neurons.</summary>
    public EligibilityParameters? Eligibility { get; init; }

    /// <summary>Builds it.</summary>
    /// <param name="wanted">What is other than usual.</param>
    public static CircuitDescription Of(ProbedCircuit wanted)
    {
        var circuit = new CircuitBuilder(wanted.DtMs);
        wanted.Fill(circuit.AddComponent("first"));
        wanted.Fill(circuit.AddComponent("second"));
        circuit.Project("second.afferent", new Tract("first.out", wanted.TractDelaysMs[0]));
        circuit.Project("first.afferent", new Tract("second.out", wanted.TractDelaysMs[1]));
        circuit.AddModulator(new ModulatorDescription(Modulator, wanted.RewardSteps, [1.0, -0.6, 0.3], 0.25));
        return circuit.Build();
    }

    private void Fill(ComponentBuilder component)
    {
        component
            .AddPopulation(new PopulationDescription { Name = "input", Size = Inputs, Kind = PopulationKind.Input, Frames = Frames })
            .AddPopulation(new PopulationDescription { Name = "background", Size = Background, Kind = PopulationKind.Random, RateHz = 80.0 })
            .AddPopulation(new PopulationDescription { Name = "e", Size = Excitatory, Neuron = Neuron, Winners = Winners, Inhibition = Inhibition })
            .AddPopulation(new PopulationDescription { Name = "i", Size = Inhibitory, Neuron = Neuron })
            .AddOutput("out", "e", "i")
            .AddPort("afferent", Excitatory + Inhibitory);
        component.AddSynapses(new SynapsesDescription
        {
            Name = "input-e", Target = "e", Source = "input", Weights = Constant with { Mean = 0.1 }, Hebbian = Hebbian, Eligibility = InputEligibility,
        });
        Join(component, "background-e", "e", "background", SynapticEffect.Excitatory, Constant with { Mean = 0.05, Density = 0.3 });
        Join(component, "background-i", "i", "background", SynapticEffect.Excitatory, Constant with { Mean = 0.05, Density = 0.5 });
        component.AddSynapses(new SynapsesDescription
        {
            Name = "afferent-e", Target = "e", Source = "afferent", Weights = Afferents, ShortTerm = ShortTerm, Eligibility = Eligibility,
        });
        component.AddSynapses(new SynapsesDescription
        {
            Name = "e-e",
            Target = "e",
            Source = "e",
            Effect = Effect,
            Weights = Weights,
            DelayMs = InnerDelaysMs?[0],
            Hebbian = Hebbian,
            Eligibility = Hebbian is null && Effect == SynapticEffect.Excitatory ? Eligibility : null,
        });
        component.AddSynapses(new SynapsesDescription { Name = "e-i", Target = "i", Source = "e", Weights = Constant, DelayMs = InnerDelaysMs?[0] });
        component.AddSynapses(new SynapsesDescription
        {
            Name = "i-e", Target = "e", Source = "i", Effect = SynapticEffect.Inhibitory, Weights = Constant with { Mean = 0.2 }, DelayMs = InnerDelaysMs?[1],
        });
        Join(component, "pairs", "e", "e", SynapticEffect.Excitatory, Constant with { OneToOne = true });
    }

    private static void Join(ComponentBuilder component, string name, string target, string source, SynapticEffect effect, WeightLaw weights) =>
        component.AddSynapses(new SynapsesDescription { Name = name, Target = target, Source = source, Effect = effect, Weights = weights });
}
