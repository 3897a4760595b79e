using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Description;

/// <summary>Everything that cannot run is refused when it is described, with its code and the bad value.</summary>
public sealed class CircuitBuilderTests
{
    private static readonly WeightLaw One = new() { Mean = 1.0 };

    [Fact]
    public void UnknownNamesAreRefusedWithBNC0001()
    {
        Refused(CircuitError.UnknownName, "'b'; valid: a", b => b.Project("b.p", new Tract("a.out", 1.0)));
        Refused(CircuitError.UnknownName, "'a.q'; valid: a.p", b => b.Project("a.q", new Tract("a.out", 1.0)));
        Refused(CircuitError.UnknownName, "'a.in'; valid: a.out", b => b.Project("a.p", new Tract("a.in", 1.0)));
        Refused(CircuitError.UnknownName, "'x'", b => b.AddComponent("c").AddOutput("out", "x"));
        Refused(CircuitError.UnknownName, "'x'", b => b.AddComponent("c").AddSynapses(Synapses("x", "x")));
        Refused(CircuitError.UnknownName, "'dopamine'; valid: none", b =>
        {
            b.AddComponent("c").AddPopulation(Population("n")).AddSynapses(
                Synapses("n", "n") with { Eligibility = new EligibilityParameters { Modulator = "dopamine" } });
            b.Project("a.p", new Tract("a.out", 1.0)).Build();
        });
    }

    [Fact]
    public void DuplicateNamesAreRefusedWithBNC0002()
    {
        Refused(CircuitError.DuplicateName, "'a'", b => b.AddComponent("a"));
        Refused(CircuitError.DuplicateName, "'c.n'", b => b.AddComponent("c").AddPopulation(Population("n")).AddPort("n", 1));
        Refused(CircuitError.DuplicateName, "'a.p'", b => b.Project("a.p", new Tract("a.out", 1.0)).Project("a.p", new Tract("a.out", 1.0)));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.49)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(1e9)]
    public void DelaysBelowOneStepOrTooLongAreRefusedWithBNC0003(double delay)
    {
        Refused(CircuitError.Delay, "1 to 4096 steps", b => b.Project("a.p", new Tract("a.out", delay)));
        Refused(CircuitError.Delay, "1 to 4096 steps", b => b.AddComponent("c").AddPopulation(Population("n")).AddSynapses(Synapses("n", "n") with { DelayMs = delay }));
    }

    [Fact]
    public void ShapesThatDoNotFitAreRefusedWithBNC0004()
    {
        Refused(CircuitError.Shape, "room for 10 axons, its tracts have 20", b => b.Project("a.p", new Tract("a.out", 1.0), new Tract("a.out", 2.0)));
        Refused(CircuitError.Shape, "sources (3) as targets (10)", b => b.AddComponent("c").AddPort("q", 3).AddPopulation(Population("n"))
            .AddSynapses(Synapses("n", "q") with { Weights = One with { OneToOne = true } }));
    }

    [Fact]
    public void EmptyThingsAreRefusedWithBNC0005()
    {
        Refused(CircuitError.Empty, "component 'c' has no population", b => { b.AddComponent("c"); b.Project("a.p", new Tract("a.out", 1.0)).Build(); });
        Refused(CircuitError.Empty, "port 'a.p' has no projection", b => b.Build());
        Refused(CircuitError.Empty, "at least one population", b => b.AddComponent("c").AddOutput("out"));
        var error = Assert.Throws<CircuitException>(() => new CircuitBuilder().Build());
        Assert.Equal(CircuitError.Empty, error.Error);
    }

    [Fact]
    public void LateAdditionsAreRefusedWithBNC0006()
    {
        CircuitBuilder builder = Sound();
        ComponentBuilder late = builder.AddComponent("late").AddPopulation(Population("n"));
        builder.Project("a.p", new Tract("a.out", 1.0));
        Circuit.Create(builder.Build(), 1).Run(3);
        foreach (Action addition in new Action[]
        {
            () => builder.AddComponent("x"),
            () => builder.Project("a.p", new Tract("a.out", 1.0)),
            () => builder.AddModulator(new ModulatorDescription("m", 1, [1.0], 0.0)),
            () => late.AddPopulation(Population("x")),
            () => late.AddPort("x", 1),
            () => late.AddOutput("x", "n"),
            () => late.AddSynapses(Synapses("n", "n")),
            () => builder.Build(),
        })
        {
            var error = Assert.Throws<CircuitException>(addition);
            Assert.Equal(CircuitError.AlreadyBuilt, error.Error);
            Assert.StartsWith("BNC0006: ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NumbersOutOfRangeAreRefusedWithBNC0007()
    {
        Refused(CircuitError.OutOfRange, "size must be in [1, 1000000], got 0", b => b.AddComponent("c").AddPopulation(Population("n") with { Size = 0 }));
        Refused(CircuitError.OutOfRange, "winners", b => b.AddComponent("c").AddPopulation(Population("n") with { Winners = 0.0 }));
        Refused(CircuitError.OutOfRange, "leak must be finite and greater than 0", b => b.AddComponent("c").AddPopulation(Population("n") with { Neuron = new ConductanceParameters { Leak = 0.0 } }));
        Refused(CircuitError.OutOfRange, "density", b => b.AddComponent("c").AddPopulation(Population("n")).AddSynapses(Synapses("n", "n") with { Weights = One with { Density = 0.0 } }));
        Refused(CircuitError.OutOfRange, "got 10", b => b.AddComponent("c").AddPopulation(Population("n") with { Kind = PopulationKind.Input, Frames = [[10]] }));
        Assert.Throws<CircuitException>(() => new CircuitBuilder(0.0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("ä")]
    public void BadNamesAreRefusedWithBNC0008(string name) => Refused(CircuitError.Name, "is no name", b => b.AddComponent(name));

    [Fact]
    public void MeaninglessCombinationsAreRefusedWithBNC0009()
    {
        Refused(CircuitError.Combination, "inhibitory synapses do not learn", b => b.AddComponent("c").AddPopulation(Population("n"))
            .AddSynapses(Synapses("n", "n") with { Effect = SynapticEffect.Inhibitory, Hebbian = new HebbianParameters() }));
        Refused(CircuitError.Combination, "one learning rule", b => b.AddComponent("c").AddPopulation(Population("n")).AddSynapses(
            Synapses("n", "n") with { Hebbian = new HebbianParameters(), Eligibility = new EligibilityParameters { Modulator = "m" } }));
        Refused(CircuitError.Combination, "no population of conductance neurons", b => b.AddComponent("c")
            .AddPopulation(Population("n") with { Kind = PopulationKind.Random }).AddSynapses(Synapses("n", "n")));
        Refused(CircuitError.Combination, "leave no synapse", b => b.AddComponent("c").AddPopulation(Population("n"))
            .AddSynapses(Synapses("n", "n") with { Weights = One with { OneToOne = true, NoSelf = true } }));
        Refused(CircuitError.Combination, "cannot be negative", b => b.AddComponent("c").AddPopulation(Population("n")).AddSynapses(
            Synapses("n", "n") with { Eligibility = new EligibilityParameters { Modulator = "m", Lowest = -1.0 } }));
    }

    [Fact]
    public void UnknownBackendsAndThreadsAreRefused()
    {
        CircuitDescription circuit = Sound().Project("a.p", new Tract("a.out", 1.0)).Build();
        Assert.Contains("'gpu'", Assert.Throws<ArgumentException>(() => Circuit.Create(circuit, 1, "gpu")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Circuit.Create(circuit, 1, "accelerated", new CircuitOptions { Threads = 0 }));
        Circuit run = Circuit.Create(circuit, 1);
        Assert.Equal(CircuitError.UnknownName, Assert.Throws<CircuitException>(() => run.Activity("a.x")).Error);
        Assert.Equal(CircuitError.Combination, Assert.Throws<CircuitException>(() => run.SetInput("a.n", [])).Error);
    }

    private static CircuitBuilder Sound()
    {
        var builder = new CircuitBuilder();
        builder.AddComponent("a").AddPopulation(Population("n")).AddPort("p", 10).AddOutput("out", "n").AddSynapses(Synapses("n", "p"));
        return builder;
    }

    private static PopulationDescription Population(string name) => new() { Name = name, Size = 10 };

    private static SynapsesDescription Synapses(string target, string source) => new() { Name = "s", Target = target, Source = source, Weights = One };

    private static void Refused(CircuitError code, string text, Action<CircuitBuilder> describe)
    {
        var error = Assert.Throws<CircuitException>(() => describe(Sound()));
        Assert.Equal(code, error.Error);
        Assert.StartsWith($"BNC{(int)code:D4}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }
}
