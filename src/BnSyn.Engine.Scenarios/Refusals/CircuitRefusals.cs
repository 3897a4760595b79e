using System.Globalization;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>What a circuit may not be made of. One row, one number or one combination.</summary>
internal static class CircuitRefusals
{
    private static readonly double[] Values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1e39, -1e7, -1.0, 0.0, 1e-10, 0.5, 1.0, 1.001, 1e7, 1e39];

    private static readonly EligibilityParameters Eligibility = new() { Modulator = "m" };

    private static readonly (string Name, Func<double, ConductanceParameters> With)[] Neurons =
    [
        ("capacitance", x => new() { Capacitance = x }),
        ("leak", x => new() { Leak = x }),
        ("leakReversal", x => new() { LeakReversal = x }),
        ("excitatoryReversal", x => new() { ExcitatoryReversal = x }),
        ("inhibitoryReversal", x => new() { InhibitoryReversal = x }),
        ("adaptationReversal", x => new() { AdaptationReversal = x }),
        ("excitatoryTau", x => new() { ExcitatoryTauMs = x }),
        ("inhibitoryTau", x => new() { InhibitoryTauMs = x }),
        ("adaptationTau", x => new() { AdaptationTauMs = x }),
        ("adaptationIncrement", x => new() { AdaptationIncrement = x }),
        ("threshold", x => new() { Threshold = x }),
        ("reset", x => new() { Reset = x }),
        ("refractory", x => new() { RefractoryMs = x }),
        ("noise", x => new() { Noise = x }),
    ];

    private static readonly (string Name, Func<double, PopulationDescription> With)[] Populations =
    [
        ("winners", x => Population with { Winners = x }),
        ("inhibition", x => Population with { Inhibition = x }),
        ("rate", x => Population with { Kind = PopulationKind.Random, RateHz = x }),
    ];

    private static readonly (string Name, Func<double, SynapsesDescription> With)[] Synapses =
    [
        ("delay", x => Joined with { DelayMs = x }),
        ("density", x => Joined with { Weights = new WeightLaw { Density = x } }),
        ("mean", x => Joined with { Weights = new WeightLaw { Mean = x } }),
        ("spread", x => Joined with { Weights = new WeightLaw { Spread = x } }),
        ("lowest weight", x => Joined with { Weights = new WeightLaw { Lowest = x, Highest = 1.0 } }),
        ("highest weight", x => Joined with { Weights = new WeightLaw { Lowest = 0.0, Highest = x } }),
        ("hebbian rate", x => Joined with { Hebbian = new HebbianParameters { Rate = x } }),
        ("utilisation", x => Joined with { ShortTerm = new ShortTermParameters { Utilisation = x } }),
        ("recovery", x => Joined with { ShortTerm = new ShortTermParameters { RecoveryMs = x } }),
        ("facilitation", x => Joined with { ShortTerm = new ShortTermParameters { FacilitationMs = x } }),
        ("trace", x => Joined with { Eligibility = Eligibility with { TraceMs = x } }),
        ("source trace", x => Joined with { Eligibility = Eligibility with { SourceTraceMs = x } }),
        ("potentiation", x => Joined with { Eligibility = Eligibility with { Potentiation = x } }),
        ("depression", x => Joined with { Eligibility = Eligibility with { Depression = x } }),
        ("depression time", x => Joined with { Eligibility = Eligibility with { DepressionMs = x } }),
        ("temporal difference", x => Joined with { Eligibility = Eligibility with { TemporalDifference = x } }),
        ("rate of learning", x => Joined with { Eligibility = Eligibility with { Rate = x } }),
        ("lowest learned weight", x => Joined with { Eligibility = Eligibility with { Lowest = x } }),
        ("highest learned weight", x => Joined with { Eligibility = Eligibility with { Highest = x } }),
    ];

    private static readonly (string What, SynapsesDescription Synapses)[] Combinations =
    [
        ("one to one and no self", Joined with { Weights = new WeightLaw { OneToOne = true, NoSelf = true } }),
        ("one to one of other sizes", Joined with { Source = "others", Weights = new WeightLaw { OneToOne = true } }),
        ("two learning rules", Joined with { Hebbian = new HebbianParameters(), Eligibility = Eligibility }),
        ("inhibition that learns by coincidence", Joined with { Effect = SynapticEffect.Inhibitory, Hebbian = new HebbianParameters() }),
        ("inhibition that learns by reward", Joined with { Effect = SynapticEffect.Inhibitory, Eligibility = Eligibility }),
        ("both signs that learn by coincidence", Joined with { Effect = SynapticEffect.Signed, Hebbian = new HebbianParameters() }),
        ("both signs that learn by reward", Joined with { Effect = SynapticEffect.Signed, Eligibility = Eligibility with { Lowest = -1.0 } }),
        ("a learned conductance below 0", Joined with { Eligibility = Eligibility with { Lowest = -0.001 } }),
        ("a source that is not there", Joined with { Source = "nobody" }),
        ("a target that is not there", Joined with { Target = "nobody" }),
        ("a target without an equation", Joined with { Target = "others" }),
        ("a delay from a port", Joined with { Source = "port", DelayMs = 2.0 }),
        ("a modulator that is not there", Joined with { Eligibility = Eligibility with { Modulator = "nothing" } }),
        ("a name with a dot", Joined with { Name = "a.b" }),
        ("no name", Joined with { Name = "" }),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> Table =>
    [
        .. Each("step", value => () => new CircuitBuilder(value).AddComponent("c")),
        .. from row in Neurons from refusal in Each(row.Name, value => () => Build(Population with { Neuron = row.With(value) }, Joined)) select refusal,
        .. from row in Populations from refusal in Each(row.Name, value => () => Build(row.With(value), null)) select refusal,
        .. from row in Synapses from refusal in Each(row.Name, value => () => Build(Population, row.With(value))) select refusal,
        .. from row in Combinations select new Refusal(row.What, () => Build(Population, row.Synapses)),
        .. from size in new[] { -1, 0, 1, 1_000_000, 1_000_001 } select new Refusal($"a population of {size}", () => Build(Population with { Size = size }, null)),
        .. from neuron in new[] { -1, 0, 6, 7 } select new Refusal($"neuron {neuron} of 7 in a frame", () => Build(Population with { Kind = PopulationKind.Input, Frames = [[neuron]] }, null)),
        .. from dt in new[] { 0.5, 2.0 }
           from rate in new[] { 1000.0 / dt, (1000.0 / dt) + 1.0 }
           select new Refusal(FormattableString.Invariant($"{rate} Hz in steps of {dt} ms"), () => new CircuitBuilder(dt).AddComponent("c").AddPopulation(Population with { Kind = PopulationKind.Random, RateHz = rate })),
        new("frames of neurons with an equation", () => Build(Population with { Frames = [[0]] }, null)),
        .. Each("prediction rate", value => () => new CircuitBuilder().AddModulator(new ModulatorDescription("m", 1, [1.0], value))),
        .. Each("a reward", value => () => new CircuitBuilder().AddModulator(new ModulatorDescription("m", 1, [value], 0.5))),
        .. from interval in new[] { -1, 0, 1 } select new Refusal($"a reward every {interval} steps", () => new CircuitBuilder().AddModulator(new ModulatorDescription("m", interval, [1.0], 0.5))),
        new("no rewards", () => new CircuitBuilder().AddModulator(new ModulatorDescription("m", 1, [], 0.5))),
        new("two modulators of one name", () => new CircuitBuilder().AddModulator(new ModulatorDescription("m", 1, [1.0], 0.5)).AddModulator(new ModulatorDescription("m", 2, [1.0], 0.5))),
        .. from size in new[] { -1, 0, 1 } select new Refusal($"a port of {size}", () => new CircuitBuilder().AddComponent("d").AddPort("in", size)),
        .. from scale in new[] { 0.0099, 0.01, 1.0, 1.005 } select new Refusal(FormattableString.Invariant($"the sensorimotor circuit at {scale}"), () => SensorimotorCircuit.Describe(CircuitLevel.Static, scale)),
        new("no component", () => new CircuitBuilder().Build()),
        new("a component without a population", () => Built(circuit => circuit.AddComponent("empty"))),
        new("two components of one name", () => Built(circuit => circuit.AddComponent("c"))),
        new("an output of nothing", () => Built(circuit => circuit.AddComponent("d").AddPopulation(Population).AddOutput("out"))),
        new("an output of a population that is not there", () => Built(circuit => circuit.AddComponent("d").AddPopulation(Population).AddOutput("out", "nobody"))),
        new("a port that nothing fills", () => Built(circuit => circuit.AddComponent("d").AddPopulation(Population).AddPort("in", 7))),
        .. from size in new[] { 6, 7, 8 } select new Refusal($"a port of {size} for 7 axons", () => Built(circuit =>
        {
            circuit.AddComponent("d").AddPopulation(Population).AddPort("in", size);
            circuit.Project("d.in", new Tract("c.out", 1.0));
        })),
        .. from port in new[] { "d", ".in", "d.", "d.out", "e.in" } select new Refusal($"the port '{port}'", () => Built(circuit =>
        {
            circuit.AddComponent("d").AddPopulation(Population).AddPort("in", 7);
            circuit.Project(port, new Tract("c.out", 1.0));
        })),
        new("a port that is filled twice", () => Built(circuit =>
        {
            circuit.AddComponent("d").AddPopulation(Population).AddPort("in", 7);
            circuit.Project("d.in", new Tract("c.out", 1.0)).Project("d.in", new Tract("c.out", 1.0));
        })),
        .. Each("delay of a tract", value => () => Built(circuit =>
        {
            circuit.AddComponent("d").AddPopulation(Population).AddPort("in", 7);
            circuit.Project("d.in", new Tract("c.out", value));
        })),
        .. from threads in new[] { -1, 0, 1, 64, 65 } select new Refusal($"{threads} threads", () => Circuit.Create(Built(_ => { }), 1, "accelerated", new CircuitOptions { Threads = threads })),
        new("a backend that is none", () => Circuit.Create(Built(_ => { }), 1, "quantum")),
        new("input of neurons with an equation", () => Circuit.Create(Built(_ => { }), 1).SetInput("c.n", [[0]])),
        new("input of nobody", () => Circuit.Create(Built(_ => { }), 1).SetInput("c.x", [[0]])),
        new("activity of nobody", () => Circuit.Create(Built(_ => { }), 1).Activity("c.x")),
        new("weights of nothing", () => Circuit.Create(Built(_ => { }), 1).Weights("c.x")),
        new("spikes at a port of nobody", () => Circuit.Create(Built(_ => { }), 1).Delivered("c.x")),
        new("something added after the end", () =>
        {
            var circuit = new CircuitBuilder();
            circuit.AddComponent("c").AddPopulation(Population);
            circuit.Build();
            circuit.AddComponent("d");
        }),
        new("a modulator after the end", () =>
        {
            var circuit = new CircuitBuilder();
            circuit.AddComponent("c").AddPopulation(Population);
            circuit.Build();
            circuit.AddModulator(new ModulatorDescription("m", 1, [1.0], 0.5));
        }),
        new("a population after the end", () =>
        {
            var circuit = new CircuitBuilder();
            var component = circuit.AddComponent("c");
            component.AddPopulation(Population);
            circuit.Build();
            component.AddPopulation(Population with { Name = "later" });
        }),
        .. from population in new[] { "c.n", "c.input" }
           from values in new[] { 6, 7 }
           select new Refusal($"a state of {values} values for {population}", () => Circuit.Create(
               Built(circuit => circuit.AddComponent("d").AddPopulation(Population with { Name = "input", Kind = PopulationKind.Input })), 1).SetState(StateVariable.Potential, population, new float[values])),
        new("a projection that is added after the end", () =>
        {
            var circuit = new CircuitBuilder();
            var component = circuit.AddComponent("c");
            component.AddPopulation(Population).AddOutput("out", Population.Name);
            circuit.Build();
            circuit.Project("c.in", new Tract("c.out", 1.0));
        }),
    ];

    private static PopulationDescription Population => new() { Name = "n", Size = 7 };

    private static SynapsesDescription Joined => new() { Name = "s", Target = "n", Source = "n", Weights = new WeightLaw { Mean = 0.1 } };

    private static IEnumerable<Refusal> Each(string what, Func<double, Action> attempt) =>
        Values.Select(value => new Refusal($"{what} = {value.ToString("R", CultureInfo.InvariantCulture)}", attempt(value)));

    private static void Build(PopulationDescription population, SynapsesDescription? synapses)
    {
        var circuit = new CircuitBuilder();
        circuit.AddModulator(new ModulatorDescription("m", 5, [1.0], 0.5));
        var component = circuit.AddComponent("c")
            .AddPopulation(population)
            .AddPopulation(new PopulationDescription { Name = "others", Size = 5, Kind = PopulationKind.Random, RateHz = 10.0 })
            .AddOutput("out", "others")
            .AddPort("port", 5);
        if (synapses is not null)
        {
            component.AddSynapses(synapses);
        }

        circuit.Project("c.port", new Tract("c.out", 1.0)).Build();
    }

    private static CircuitDescription Built(Action<CircuitBuilder> more)
    {
        var circuit = new CircuitBuilder();
        circuit.AddComponent("c").AddPopulation(Population).AddOutput("out", "n");
        more(circuit);
        return circuit.Build();
    }
}
