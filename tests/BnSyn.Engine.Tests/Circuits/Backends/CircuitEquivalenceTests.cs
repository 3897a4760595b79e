using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Backends;

/// <summary>The accelerated backend gives the reference's bits: rasters, states, weights, traces and counts.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class CircuitEquivalenceTests
{
    private static readonly CircuitSwitches Fast = new();

    /// <summary>Every idea turned off alone, and all of them.</summary>
    public static IReadOnlyList<(string Name, CircuitSwitches Switches)> Ways { get; } =
    [
        ("as it is", Fast),
        ("two threads", Fast with { Threads = 2 }),
        ("four threads", Fast with { Threads = 4 }),
        ("topology", Fast with { PrecomputedTopology = false }),
        ("order", Fast with { CachedOrder = false }),
        ("inputs", Fast with { ReusedInputs = false }),
        ("outputs", Fast with { PreallocatedOutputs = false }),
        ("counting", Fast with { DeferredCounting = false }),
        ("advance", Fast with { BatchedAdvance = false }),
        ("delay", Fast with { FusedDelay = false }),
        ("oscillators", Fast with { IdleOscillators = false }),
        ("batches", Fast with { MultiStepBatches = false }),
        ("neurons", Fast with { FusedNeurons = false }),
        ("synapses", Fast with { EventDrivenSynapses = false }),
        ("sparse", Fast with { SparseWeights = false }),
        ("traces", Fast with { LazyTraces = false }),
        ("everything", new CircuitSwitches
        {
            Threads = 3, PrecomputedTopology = false, CachedOrder = false, ReusedInputs = false, PreallocatedOutputs = false, DeferredCounting = false,
            BatchedAdvance = false, FusedDelay = false, IdleOscillators = false, MultiStepBatches = false, FusedNeurons = false,
            EventDrivenSynapses = false, SparseWeights = false, LazyTraces = false,
        }),
    ];

    [Theory]
    [InlineData(CircuitLevel.Delivery)]
    [InlineData(CircuitLevel.Static)]
    [InlineData(CircuitLevel.Plastic)]
    public void EveryWayOfRunningASensorimotorCircuitGivesTheBitsOfTheReference(CircuitLevel level)
    {
        int steps = InstructionSetTests.IsChild ? 120 : 420;
        CircuitDescription description = SensorimotorCircuit.Describe(level, 0.03);
        (string Raster, string State) expected = Digests(Circuit.Create(description, 5, "reference"), steps);
        // A child tries another width, the switches are tried once.
        Assert.All(InstructionSetTests.IsChild ? Ways.Take(3) : Ways, way => Assert.Equal(expected, Digests(way.Switches.Create(description, 5), steps)));
    }

    [Fact]
    public void EveryWayOfRunningDrawnCircuitsGivesTheBitsOfTheReference()
    {
        long spikes = 0;
        Check.One(Reproducible.Config.WithMaxTest(InstructionSetTests.IsChild ? 6 : 25), Prop.ForAll(Arb.From(Gen.Choose(0, 100_000)), seed =>
        {
            CircuitDescription description = SmallCircuits.Drawn(seed);
            Circuit reference = Circuit.Create(description, (ulong)seed, "reference");
            (string Raster, string State) expected = Digests(reference, 260);
            (string name, CircuitSwitches switches) = Ways[seed % Ways.Count];
            Circuit accelerated = switches.Create(description, (ulong)seed);
            Assert.Equal((name, expected), (name, Digests(accelerated, 260)));
            foreach (string population in reference.Populations)
            {
                Assert.Equal(reference.Activity(population).Spikes, accelerated.Activity(population).Spikes);
                Assert.Equal(reference.Activity(population).FirstSpikes, accelerated.Activity(population).FirstSpikes);
                spikes += population.EndsWith(".n", StringComparison.Ordinal) ? reference.Activity(population).Spikes : 0;
            }

            Assert.All(reference.Ports, port => Assert.Equal(reference.Delivered(port), accelerated.Delivered(port)));
        }));
        Assert.True(spikes > 10_000 || InstructionSetTests.IsChild, $"{spikes} spikes");
    }

    [Fact]
    public void EveryBackendOfTheTableGivesTheBitsOfTheFirst()
    {
        CircuitDescription description = SmallCircuits.Drawn(17);
        Assert.Equal("reference", CircuitBackends.Names[0]);
        (string Raster, string State) expected = Digests(Circuit.Create(description, 17, CircuitBackends.Names[0]), 100);
        Assert.All(CircuitBackends.Names, backend =>
        {
            Circuit circuit = Circuit.Create(description, 17, backend);
            Assert.Equal(backend, circuit.BackendName);
            Assert.Equal(expected, Digests(circuit, 100));
        });
    }

    [Fact]
    public void RegionsGiveTheBitsOfTheReference()
    {
        CircuitDescription description = RegionsCircuit.Describe(regions: 5, tracts: 14, neurons: 400, CircuitLevel.Plastic);
        (string Raster, string State) expected = Digests(Circuit.Create(description, 2, "reference"), 150);
        Assert.Equal(expected, Digests(Circuit.Create(description, 2), 150));
        Assert.Equal(expected, Digests(Circuit.Create(description, 2, "accelerated", new CircuitOptions { Threads = 2 }), 150));
    }

    /// <summary>What other widths, processors and systems must give as well.</summary>
    [Fact]
    public void BitsAreThoseOfEveryMachine()
    {
        (string raster, string state) = Digests(Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.03), 5), 300);
        Assert.Equal("d599b773651239dc", raster[..16]);
        Assert.Equal("75744ccb783617dd", state[..16]);
    }

    private static (string Raster, string State) Digests(Circuit circuit, int steps)
    {
        using var record = new SpikeRecord();
        circuit.Run(steps / 2, record);
        circuit.Run(steps - (steps / 2), record);
        return (record.ComputeDigest(), CircuitDigest.Compute(circuit));
    }
}
