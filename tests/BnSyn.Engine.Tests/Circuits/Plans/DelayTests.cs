using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Description;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Plans;

/// <summary>A delay of d steps arrives exactly d steps later, however the steps are taken.</summary>
public sealed class DelayTests
{
    public static TheoryData<string> Ways => ["reference", "accelerated", "two threads", "single steps", "rings per projection", "buffers"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void DelayIsExactForOneTo64Steps(string way)
    {
        for (int delay = 1; delay <= 64; delay++)
        {
            // Frames so long that none repeats: neuron k fires once, at step 3·k.
            IReadOnlyList<int>[] frames = [.. Enumerable.Range(0, 200).Select(step => step % 3 == 0 && step / 3 < 5 ? new[] { step / 3 } : [])];
            Circuit circuit = Create(SmallCircuits.Line(delay, 5, frames), way);
            circuit.Run(100);
            Assert.Equal([0L, 3, 6, 9, 12], circuit.Activity("source.input").FirstSpikes);
            Assert.Equal([delay, 3L + delay, 6 + delay, 9 + delay, 12 + delay], circuit.Activity("target.relay").FirstSpikes);
            Assert.Equal(5, circuit.Activity("target.relay").Spikes);
            Assert.Equal(5, circuit.Delivered("target.in"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(1000)]
    public void StepsTakenInPortionsOfAnySizeAreTheSameSteps(int portion)
    {
        CircuitDescription description = SmallCircuits.Line(5, 70, [[0, 69], [], [3], [1, 2, 64], []]);
        using var whole = new SpikeRecord();
        using var parts = new SpikeRecord();
        Circuit.Create(description, 1).Run(500, whole);
        Circuit circuit = Circuit.Create(description, 1);
        while (circuit.Steps < 500)
        {
            circuit.Run(Math.Min(portion, 500 - circuit.Steps), parts);
        }

        Assert.Equal(whole.ComputeDigest(), parts.ComputeDigest());
    }

    [Theory]
    [InlineData(0.1, 25)]
    [InlineData(0.5, 5)]
    [InlineData(1.0, 3)]
    [InlineData(2.0, 1)]
    public void DelaysAreRoundedToTheNearestStepHalvesUp(double dtMs, int steps)
    {
        var circuit = new CircuitBuilder(dtMs);
        circuit.AddComponent("a")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 1, Kind = PopulationKind.Input, Frames = [[0], .. Enumerable.Repeat(Array.Empty<int>(), 99)] })
            .AddPopulation(new PopulationDescription { Name = "relay", Size = 1, Neuron = SmallCircuits.Relay })
            .AddSynapses(SmallCircuits.OneToOne("s", "relay", "input") with { DelayMs = 2.5 });
        Circuit run = Circuit.Create(circuit.Build(), 1);
        run.Run(60);
        Assert.Equal(steps, run.Activity("a.relay").FirstSpike);
    }

    [Fact]
    public void SourcesOfOnePortCanHaveDelaysOfTheirOwn()
    {
        var circuit = new CircuitBuilder();
        circuit.AddComponent("a").AddPopulation(new PopulationDescription { Name = "n", Size = 2, Kind = PopulationKind.Input, Frames = [[0, 1], [], [], [], [], [], [], [], [], []] })
            .AddOutput("out", "n");
        circuit.AddComponent("b").AddPopulation(new PopulationDescription { Name = "n", Size = 4, Neuron = SmallCircuits.Relay })
            .AddPort("in", 4).AddSynapses(SmallCircuits.OneToOne("s", "n", "in"));
        circuit.Project("b.in", new Tract("a.out", 7.0), new Tract("a.out", 2.0));
        Circuit run = Circuit.Create(circuit.Build(), 1);
        run.Run(10);
        Assert.Equal([7L, 7, 2, 2], run.Activity("b.n").FirstSpikes);
    }

    private static Circuit Create(CircuitDescription description, string way) => way switch
    {
        "reference" => Circuit.Create(description, 1, "reference"),
        "accelerated" => Circuit.Create(description, 1),
        "two threads" => Circuit.Create(description, 1, "accelerated", new CircuitOptions { Threads = 2 }),
        "single steps" => new CircuitSwitches { MultiStepBatches = false }.Create(description, 1),
        "rings per projection" => new CircuitSwitches { BatchedAdvance = false, Threads = 2 }.Create(description, 1),
        _ => new CircuitSwitches { FusedDelay = false }.Create(description, 1),
    };
}
