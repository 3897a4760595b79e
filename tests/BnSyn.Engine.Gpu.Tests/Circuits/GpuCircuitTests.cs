using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Gpu.Circuits;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Tests;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Circuits;

/// <summary>Circuits on the device beside the reference: every spike, every count and every bit of the state.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class GpuCircuitTests
{
    private readonly GpuDevice _device = TestDevice.RequiredForCircuits();

    [Fact]
    public void Every_step_of_a_varied_circuit_has_the_bits_of_the_reference()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied);

        Assert.Null(TestCircuits.FirstDifference(expected, actual, 300));
        Assert.Equal(GpuCircuit.BackendName, actual.BackendName);
        Assert.All(expected.Populations, population => Assert.True(expected.Activity(population).Spikes > 50, $"{population}: {expected.Activity(population).Spikes} spikes"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(99)]
    [InlineData(1234)]
    [InlineData(77_777)]
    public void Every_step_of_a_drawn_circuit_has_the_bits_of_the_reference(int seed)
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Drawn(seed), (ulong)seed);

        Assert.Null(TestCircuits.FirstDifference(expected, actual, 120));
        Assert.True(expected.TotalSpikes > 100, $"{expected.TotalSpikes} spikes");
    }

    [Theory]
    [InlineData(CircuitLevel.Delivery)]
    [InlineData(CircuitLevel.Static)]
    public void The_sensorimotor_circuit_has_the_bits_of_the_reference(CircuitLevel level)
    {
        (Circuit expected, Circuit actual) = Pair(SensorimotorCircuit.Describe(level, 0.03));

        Assert.Equal(TestCircuits.Digests(expected, 200), TestCircuits.Digests(actual, 200));
        Assert.Null(TestCircuits.Difference(expected, actual));
    }

    [Fact]
    public void Regions_have_the_bits_of_the_reference()
    {
        (Circuit expected, Circuit actual) = Pair(RegionsCircuit.Describe(regions: 5, tracts: 14, neurons: 400));

        Assert.Equal(TestCircuits.Digests(expected, 150), TestCircuits.Digests(actual, 150));
        Assert.Null(TestCircuits.Difference(expected, actual));
    }

    [Fact]
    public void A_seed_of_64_bits_is_one_of_its_own()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied, (1UL << 32) + 4);

        Assert.Null(TestCircuits.FirstDifference(expected, actual, 40));
        Assert.NotNull(TestCircuits.Difference(expected, Ran(GpuCircuit.Create(TestCircuits.Varied, 4, _device), 40)));
    }

    [Fact]
    public void Delays_of_hundreds_of_steps_go_round_the_ring()
    {
        CircuitDescription line = BnSyn.Engine.Tests.Circuits.SmallCircuits.Line(700, 70, [[0, 69], [], [5]]);
        (Circuit expected, Circuit actual) = Pair(line);

        Assert.Equal(TestCircuits.Digests(expected, 1700), TestCircuits.Digests(actual, 500, 1, 1, 63, 1135));
        Assert.Null(TestCircuits.Difference(expected, actual));
        Assert.True(actual.Activity("target.relay").Spikes > 500);
    }

    [Fact]
    public void However_many_steps_are_given_at_once_the_bits_are_the_same()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied);

        Assert.Equal(TestCircuits.Digests(expected, 330), TestCircuits.Digests(actual, 1, 64, 7, 128, 63, 2, 65));
        for (long step = actual.Steps - actual.BatchSteps; step < actual.Steps; step++)
        {
            Assert.NotNull(actual.Spikes("first.e", step));
        }
    }

    [Fact]
    public void Input_that_changes_reaches_the_device_and_a_reset_takes_it_back()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied);
        (string Raster, string State) first = TestCircuits.Digests(expected, 100);
        Assert.Equal(first, TestCircuits.Digests(actual, 100));

        // More frames than before, then none.
        foreach (IReadOnlyList<IReadOnlyList<int>> frames in (IReadOnlyList<int>[][])[[[3, 64], [], [7], [8], [9, 129], [10]], []])
        {
            expected.SetInput("first.input", frames);
            actual.SetInput("first.input", frames);
            Assert.Null(TestCircuits.FirstDifference(expected, actual, 20));
        }

        actual.Reset();
        Assert.Equal(0, actual.Steps + actual.TotalSpikes + actual.Delivered("first.in"));
        Assert.Equal(first, TestCircuits.Digests(actual, 100));
    }

    [Fact]
    public void A_state_that_is_set_is_gone_on_from()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied);
        float[] potentials = [.. Enumerable.Range(0, 71).Select(i => 0.9f + (i * 0.005f))], refractory = [.. Enumerable.Range(0, 71).Select(i => (float)(i % 4))];
        foreach (Circuit circuit in (Circuit[])[expected, actual])
        {
            circuit.Run(10);
            circuit.SetState(StateVariable.Potential, "first.e", potentials);
            circuit.SetState(StateVariable.Refractory, "first.e", refractory);
        }

        Assert.Null(TestCircuits.Difference(expected, actual));
        Assert.Null(TestCircuits.FirstDifference(expected, actual, 30));
    }

    [Fact]
    public void Weights_on_the_device_are_those_that_were_drawn()
    {
        (Circuit expected, Circuit actual) = Pair(TestCircuits.Varied);

        Assert.All(expected.Synapses, synapses => Assert.Equal(expected.Weights(synapses), actual.Weights(synapses)));
        Assert.All(expected.Synapses, synapses => Assert.Null(actual.Traces(synapses)));
    }

    [Fact]
    public void A_clock_changes_no_bit_and_is_told_the_kernels()
    {
        (Circuit plain, Circuit told) = (GpuCircuit.Create(TestCircuits.Varied, 4, _device), GpuCircuit.Create(TestCircuits.Varied, 4, _device));
        var clock = new Heard();
        plain.Run(70);
        told.Run(70, clock);

        Assert.Null(TestCircuits.Difference(plain, told));
        Assert.Equal(70 * 3, clock.Entered.Count);
        Assert.Equal([StepKernel.Tracts, StepKernel.Neurons, StepKernel.Counting], clock.Entered.Take(3));
    }

    [Fact]
    public void A_step_waits_once_and_a_batch_of_steps_too()
    {
        Circuit circuit = GpuCircuit.Create(TestCircuits.Varied, 4, _device);
        var backend = Assert.IsType<GpuCircuitBackend>(circuit.Backend);
        long before = backend.Waits;
        for (int step = 0; step < 10; step++)
        {
            circuit.Run(1);
        }

        Assert.Equal(10, backend.Waits - before);
        before = backend.Waits;
        circuit.Run(circuit.BatchSteps - 10);
        Assert.Equal(1, backend.Waits - before);

        // Where the ring begins anew there are two.
        before = backend.Waits;
        circuit.Run(circuit.BatchSteps);
        Assert.Equal(2, backend.Waits - before);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        Circuit circuit = Ran(GpuCircuit.Create(TestCircuits.Varied, 4, _device), 200);

        Assert.Equal(0, Allocations.Of(() =>
        {
            circuit.Run(1);
            circuit.Run(100);
        }));
    }

    [Fact]
    public void A_circuit_that_learns_is_BNN0007()
    {
        CircuitDescription circuit = RegionsCircuit.Describe(regions: 2, tracts: 2, neurons: 100, CircuitLevel.Plastic);

        var error = Assert.Throws<GpuException>(() => GpuCircuit.Create(circuit, 4, _device));

        Assert.Equal(GpuError.LearningNetwork, error.Error);
        Assert.StartsWith("BNN0007: the backend 'gpu' has no synapses that learn, and r00.e-e are to;", error.Message, StringComparison.Ordinal);
        Assert.Null(TestCircuits.FirstDifference(
            Circuit.Create(TestCircuits.WithoutLearning(circuit), 4, CircuitBackends.Names[0]), GpuCircuit.Create(TestCircuits.WithoutLearning(circuit), 4, _device), 5));
    }

    [Fact]
    public void A_circuit_larger_than_the_device_is_BNN0006_before_anything_is_drawn()
    {
        var device = new GpuDevice(0) { Name = "Card", MemoryBytes = 1 << 20, LargestVectorBytes = 1 << 18 };

        var error = Assert.Throws<GpuException>(() => GpuCircuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Static), 4, device));

        Assert.Equal(GpuError.DeviceMemory, error.Error);
        Assert.StartsWith("BNN0006: a circuit of ", error.Message, StringComparison.Ordinal);
        Assert.Contains("the memory of Card", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_that_rounds_divisions_in_binary32_otherwise_is_BNN0005()
    {
        var device = new GpuDevice(0) { Name = "Card", MemoryBytes = 1 << 30, LargestVectorBytes = 1 << 30, IsAvailable = true, HasIeeeBinary32 = true };

        var error = Assert.Throws<GpuException>(() => GpuCircuit.Create(TestCircuits.Varied, 4, device));

        Assert.Equal(GpuError.RefusedDevice, error.Error);
        Assert.Equal(
            "BNN0005: Card cannot give the bits of the reference for circuits: its binary32 does not round divisions and square roots correctly; use the backend 'accelerated', or another device",
            error.Message);
    }

    private static Circuit Ran(Circuit circuit, int steps)
    {
        circuit.Run(steps);
        return circuit;
    }

    private (Circuit Expected, Circuit Actual) Pair(CircuitDescription description, ulong seed = 4) =>
        (Circuit.Create(description, seed, CircuitBackends.Names[0]), GpuCircuit.Create(description, seed, _device));

    private sealed class Heard : IStepClock
    {
        public List<StepKernel> Entered { get; } = [];

        public void Enter(StepKernel kernel) => Entered.Add(kernel);

        public void Leave()
        {
            // The next step enters anew.
        }
    }
}
