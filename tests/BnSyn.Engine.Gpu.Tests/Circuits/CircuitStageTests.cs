using System.Globalization;
using BnSyn.Engine.Circuits.Backends.Reference;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Gpu.Circuits;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Gpu.Tests.Kernels;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Circuits;

/// <summary>Each stage of a step of circuits alone, on the device and by the engine's own text of it, bit for bit.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class CircuitStageTests
{
    private const int Count = 20_000;

    private static readonly ConductanceParameters[] Recorded =
    [
        new() { Noise = 0.0 },
        new() { Noise = 0.0, AdaptationIncrement = 0.3 },
        new() { Noise = 0.0, Leak = 0.06, ExcitatoryTauMs = 4.0, InhibitoryTauMs = 8.0 },
        new() { Noise = 0.0, Threshold = 0.9 },
    ];

    private readonly Probe _probe = Probe.OfCircuits;

    [Theory]
    [InlineData(5UL, 1U, 0L)]
    [InlineData(5UL, 2U, 77L)]
    [InlineData(ulong.MaxValue - 3, 1U, (5L << 32) + 9)]
    public void The_word_of_a_neuron_and_step_is_the_engine_s(ulong seed, uint purpose, long step)
    {
        const int Neurons = 200;
        DeviceMemory words = _probe.Vector<uint>(new uint[Neurons]);

        _probe.Run(
            _probe.Program.Kernel("probe_words").With((uint)Neurons).With((uint)seed).With((uint)(seed >> 32)).With(purpose).With((ulong)step).With(words), Neurons);

        var generator = new CounterGenerator(seed, purpose, 0);
        Assert.Equal(Enumerable.Range(0, Neurons).Select(neuron => NeuronDraws.Word(generator, neuron, step)).ToArray(), _probe.Read<uint>(words, Neurons));
    }

    [Fact]
    public void The_normal_number_of_a_word_is_the_engine_s()
    {
        var generator = new RandomGenerator(3);

        // Both ends, where the approximation is another one, and the middle.
        uint[] words = [.. Enumerable.Range(0, Count).Select(_ => (uint)generator.NextUInt64()), 0, 255, 256, 1 << 16, 1 << 20, 1U << 31, (1U << 31) - 1, uint.MaxValue, uint.MaxValue - (1 << 16)];
        DeviceMemory numbers = _probe.Vector<float>(new float[words.Length]);

        _probe.Run(_probe.Program.Kernel("probe_normal").With((uint)words.Length).With(_probe.Vector<uint>(words)).With(numbers), words.Length);

        SameBits.Check("normal", [.. words.Select(word => NormalQuantile.Of(word))], _probe.Read<float>(numbers, words.Length));
    }

    [Fact]
    public void The_neurons_step_as_in_the_engine()
    {
        PopulationDescription[] kinds =
        [
            new() { Name = "n", Size = 1 },
            new() { Name = "n", Size = 1, Inhibition = 0.3, Neuron = new() { Capacitance = 1.3, LeakReversal = 0.07, RefractoryMs = 2.7, AdaptationIncrement = 0.13, Reset = -0.21 } },
            new() { Name = "n", Size = 1, Neuron = new() { ExcitatoryReversal = 2.7, InhibitoryReversal = -0.6, AdaptationReversal = -0.4, Threshold = 0.83, AdaptationTauMs = 31.0 } },
        ];
        var neurons = new Neurons(Count, [.. Enumerable.Range(0, Count).Select(i => kinds[i % kinds.Length])], dtMs: 0.7);
        float[][] drive = [Uniform(6, 0.0f, 0.2f), Uniform(7, 0.0f, 0.3f), Uniform(8, -0.2f, 0.2f), Uniform(9, -0.1f, 0.1f)];
        (drive[2][0], drive[2][1], neurons.State[1][2], neurons.State[1][3]) = (0.0f, -0.0f, 1.2e-30f, 9e-31f);

        float[][] expected = [.. neurons.State.Select(variable => (float[])variable.Clone())];
        bool[] fired = neurons.Step(expected, drive);
        (float[][] state, bool[] firedThere) = neurons.StepOn(_probe, drive);

        Assert.Contains(true, fired);
        Assert.Contains(false, fired);
        Assert.Equal(fired, firedThere);
        Assert.All(Enum.GetValues<StateVariable>(), variable => SameBits.Check($"{variable}", expected[(int)variable], state[(int)variable]));
    }

    [Fact]
    public void The_neurons_step_as_was_recorded_from_the_ancestor()
    {
        var neurons = new Neurons(Recorded.Length, [.. Recorded.Select(neuron => new PopulationDescription { Name = "n", Size = 1, Neuron = neuron })], dtMs: 1.0);
        Array.ForEach(neurons.State, Array.Clear);
        int spikes = 0;
        foreach (float[] row in Rows())
        {
            float[] silent = new float[Recorded.Length];
            (float[][] state, bool[] fired) = neurons.StepOn(_probe, [[.. silent.Select(_ => row[1])], [.. silent.Select(_ => row[2])], silent, silent]);
            for (int set = 0; set < Recorded.Length; set++)
            {
                ReadOnlySpan<float> recorded = row.AsSpan(3 + (set * 6), 6);
                SameBits.Check($"step {row[0]}, set {set}", recorded[..5], [.. state.Select(variable => variable[set])]);
                Assert.Equal(recorded[5] != 0.0f, fired[set]);
                spikes += fired[set] ? 1 : 0;
            }

            neurons.Take(state);
        }

        Assert.True(spikes > 20, $"{spikes} spikes");
    }

    [Fact]
    public void What_arrives_is_added_in_the_order_of_the_axons()
    {
        const long Step = 1000;
        const int Rows = 100;
        var plan = new CircuitPlan(TestCircuits.Varied);
        var tables = new CircuitTables(plan);
        int words = plan.Slots / CircuitTables.WordBits;
        ulong[] ring = RandomRows(plan, Rows);
        int place = 0;

        // The device's table has the synapses target by target; those of the plan are in this order already.
        foreach (PathwayPlan pathway in plan.Pathways.OrderBy(pathway => pathway.Target).ThenBy(pathway => pathway.Index))
        {
            var reference = new ReferencePathway(pathway with { Description = pathway.Description with { ShortTerm = null } }, plan.DtMs, seed: 3);
            foreach (Segment segment in pathway.Segments)
            {
                PopulationPlan source = plan.Populations[segment.Population];
                for (int i = 0; i < source.Size; i++)
                {
                    int slot = source.FirstSlot + i;
                    reference.Arrived[segment.FirstAxon + i] = (ring[((int)((Step - segment.DelaySteps) % Rows) * words) + (slot / 64)] >> (slot % 64) & 1) != 0;
                }
            }

            float[] sums = Uniform(11, 0.0f, 0.3f)[..pathway.Targets], drive = [.. sums];
            reference.Deliver(drive, Step);

            DevicePathway there = tables.Pathways[place++];
            var weights = new float[there.FirstWeight + ((ulong)pathway.Sources * there.Stride)];
            for (int source = 0; source < pathway.Sources; source++)
            {
                for (int target = 0; target < pathway.Targets; target++)
                {
                    weights[there.FirstWeight + ((ulong)source * there.Stride) + (ulong)target] = reference.Weights[target, source];
                }
            }

            // Without efficacies of its own every axon is worth one here, whichever it is.
            DeviceMemory result = _probe.Vector<float>(sums);
            _probe.Run(
                _probe.Program.Kernel("probe_arrivals").With((uint)sums.Length).With((ulong)Step).With((uint)words).With((uint)Rows).With(_probe.Vector(there))
                    .With(_probe.Vector(tables.Segments)).With(_probe.Vector<ulong>(ring)).With(_probe.Vector<float>(weights))
                    .With(_probe.Vector<float>([.. Enumerable.Repeat(1.0f, tables.ShortTerm.Axons.Length)])).With(result),
                sums.Length);

            Assert.NotEqual(sums, drive);
            SameBits.Check(pathway.FullName, drive, _probe.Read<float>(result, sums.Length));
        }
    }

    [Fact]
    public void Axons_tire_and_facilitate_as_in_the_engine()
    {
        const int Rows = 100;
        var plan = new CircuitPlan(TestCircuits.Varied);
        ShortTermTables tables = new CircuitTables(plan).ShortTerm;
        ShortTermAxon[] axons = tables.Axons.ToArray();
        int words = plan.Slots / CircuitTables.WordBits;
        PathwayPlan[] pathways = [.. plan.Pathways.Where(pathway => pathway.Description.ShortTerm is not null)];
        ShortTermState[] states = [.. pathways.Select(pathway => new ShortTermState(pathway.Description.ShortTerm!, pathway.Sources, plan.DtMs))];
        ulong[] ring = RandomRows(plan, Rows);
        DeviceMemory efficacies = _probe.Vector<float>(new float[axons.Length]);
        DeviceKernel kernel = _probe.Program.Kernel("short_term").With(0UL).With((uint)words).With((uint)Rows).With(_probe.Vector<ulong>(ring)).With((uint)axons.Length)
            .With(_probe.Vector<ShortTermAxon>(axons)).With(_probe.Vector(tables.Rules)).With(_probe.Vector(tables.Powers)).With(_probe.Vector<float>(new float[axons.Length]))
            .With(_probe.Vector<float>(new float[axons.Length])).With(_probe.Vector<long>([.. Enumerable.Repeat(-1L, axons.Length)])).With(efficacies);
        var expected = new float[axons.Length];
        foreach (long step in (ReadOnlySpan<long>)[20, 21, 22, 25, 40, 700, 710, 90_000, 90_001])
        {
            kernel.Set(0, (ulong)step);
            _probe.Run(kernel, axons.Length);

            int first = 0;
            for (int p = 0; p < pathways.Length; first += pathways[p++].Sources)
            {
                for (int source = 0; source < pathways[p].Sources; source++)
                {
                    ShortTermAxon axon = axons[first + source];
                    if ((ring[((int)((step - axon.Delay) % Rows) * words) + (axon.Slot / 64)] >> (int)(axon.Slot % 64) & 1) != 0)
                    {
                        expected[first + source] = states[p].Arrive(source, step);
                    }
                }
            }

            SameBits.Check($"step {step}", expected, _probe.Read<float>(efficacies, axons.Length));
        }
    }

    [Theory]
    [InlineData(200, 20, 0.3f)]
    [InlineData(200, 199, 0.9f)]
    [InlineData(64, 1, 0.5f)]
    [InlineData(70, 69, 0.0f)]
    public void The_highest_potentials_win_and_of_equals_the_first(int size, int winners, float apart)
    {
        var builder = new CircuitBuilder();
        builder.AddComponent("c").AddPopulation(new PopulationDescription { Name = "before", Size = 3 })
            .AddPopulation(new PopulationDescription { Name = "n", Size = size, Winners = (winners + 0.5) / size });
        var plan = new CircuitPlan(builder.Build());
        var tables = new CircuitTables(plan);
        int words = plan.Slots / CircuitTables.WordBits;

        // Steps of some size, so that there are equals; zeros of both signs, which are equals too.
        float[] reached = [.. Uniform(12, -2.0f, 2.0f)[..plan.Slots].Select(value => MathF.Round(value * 5.0f) * apart)];
        ulong[] candidates = RandomRows(plan, 1);
        candidates[0] = 0;
        DeviceMemory ring = _probe.Vector<ulong>(new ulong[3 * words]);
        ulong[][][] frames = [.. plan.Populations.Select(_ => Array.Empty<ulong[]>())];
        _probe.Run(
            _probe.Program.Kernel("compete").With(7UL).With((uint)words).With(3u).With(ring).With(_probe.Vector<uint>(tables.CompetingWords)).With(_probe.Vector<uint>(tables.PopulationOfWord))
                .With(_probe.Vector<DevicePopulation>(tables.Show(frames).Populations)).With(_probe.Vector<float>(reached)).With(_probe.Vector<ulong>(candidates)),
            tables.CompetingWords.Length * 64L);

        ulong[] expected = new ulong[words];
        int[] all = [.. Enumerable.Range(64, size).Where(slot => (candidates[slot / 64] >> (slot % 64) & 1) != 0)];
        Assert.True(all.Length > winners || winners > 50);
        foreach (int slot in all.OrderByDescending(slot => reached[slot]).ThenBy(slot => slot).Take(winners))
        {
            expected[slot / 64] |= 1UL << (slot % 64);
        }

        Assert.Equal(expected, _probe.Read<ulong>(ring, 3 * words)[words..(2 * words)]);
    }

    // Half of all neurons in every row; spare places never.
    private static ulong[] RandomRows(CircuitPlan plan, int rows)
    {
        var generator = new RandomGenerator(10);
        return [.. Enumerable.Range(0, rows).SelectMany(_ => plan.Populations.SelectMany(population => Enumerable.Range(0, population.Words).Select(word => generator.NextUInt64() & population.Present(word))))];
    }

    // Recorded as decimals of binary64, which hold every binary32 number.
    private static float[][] Rows() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Goldens", "circuit_conductance.csv"))
            .Where(line => char.IsAsciiDigit(line[0]))
            .Select(line => line.Split(',').Select(text => (float)double.Parse(text, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private static float[] Uniform(int seed, float lowest, float highest)
    {
        var generator = new RandomGenerator(seed);
        return [.. Enumerable.Range(0, Count).Select(_ => lowest + ((highest - lowest) * (float)generator.NextDouble()))];
    }

    /// <summary>Neurons, each of a population of its own.</summary>
    private sealed class Neurons(int count, PopulationDescription[] populations, double dtMs)
    {
        /// <summary>By <see cref="StateVariable"/>.</summary>
        public float[][] State { get; } =
        [
            Uniform(1, -0.5f, 1.2f)[..count], Uniform(2, 0.0f, 0.4f)[..count], Uniform(3, 0.0f, 0.4f)[..count], Uniform(4, 0.0f, 0.4f)[..count],
            [.. Uniform(5, 0.0f, 3.0f)[..count].Select(MathF.Floor)],
        ];

        public void Take(float[][] state) => state.CopyTo(State, 0);

        /// <summary>A step by the engine's text.</summary>
        public bool[] Step(float[][] state, float[][] drive) =>
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var constants = new ConductanceConstants(populations[i], dtMs);
                bool fired = ConductanceEquation.Step(
                    constants, ref state[0][i], ref state[1][i], ref state[2][i], ref state[3][i], ref state[4][i], drive[0][i], drive[1][i], drive[2][i], drive[3][i]);
                if (fired)
                {
                    ConductanceEquation.Reset(constants, ref state[0][i], ref state[3][i], ref state[4][i]);
                }

                return fired;
            }),
        ];

        /// <summary>The same step on a device.</summary>
        public (float[][] State, bool[] Fired) StepOn(Probe probe, float[][] drive)
        {
            DevicePopulation[] there = [.. populations.Select(population => new DevicePopulation(new PopulationPlan(0, 0, "n", 0, population), dtMs, (0, 0), 0, 0))];
            DeviceMemory[] state = [.. State.Select(variable => probe.Vector<float>(variable))];
            DeviceMemory fired = probe.Vector<uint>(new uint[count]);
            DeviceKernel kernel = probe.Program.Kernel("probe_conductance").With((uint)count).With(probe.Vector<DevicePopulation>(there));
            foreach (DeviceMemory memory in (DeviceMemory[])[.. state, .. drive.Select(values => probe.Vector<float>(values)), fired])
            {
                kernel.With(memory);
            }

            probe.Run(kernel, count);
            return ([.. state.Select(variable => probe.Read<float>(variable, count))], [.. probe.Read<uint>(fired, count).Select(value => value != 0)]);
        }
    }
}
