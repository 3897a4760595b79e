using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Random;
using Xunit;
using static BnSyn.Engine.Gpu.Tests.TestNetworks;

namespace BnSyn.Engine.Gpu.Tests.Kernels;

/// <summary>Each stage of a step alone, on the device and by the engine's own text of it, bit for bit.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class StageTests
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(1000)]
    public void Stage_1_every_draw_of_a_neuron_is_that_of_the_stream(int neurons)
    {
        Probe probe = Probe.OfTestDevice;
        var generator = new RandomGenerator(5);
        var expected = new RandomGenerator(5);
        var drive = new DeviceDrive(probe.Program.Device.Context, probe.Program.Device.Context.CreateQueue(), Odd, neurons);
        DeviceMemory outputs = probe.Vector<ulong>(new ulong[neurons]);
        DeviceKernel kernel = probe.Program.Kernel("probe_draws").With((uint)neurons).With(drive.High).With(drive.Low).With(drive.Jumps).With(outputs);
        for (int step = 0; step < 5; step++)
        {
            drive.Take(0, ref generator.Stream);
            probe.Run(kernel, neurons);

            Assert.Equal(Enumerable.Range(0, neurons).Select(_ => expected.NextUInt64()).ToArray(), probe.Read<ulong>(outputs, neurons));
            Assert.Equal(expected.Stream.State, generator.Stream.State);
        }

        // Where others drew in between, the pieces begin anew.
        generator.NextUInt64();
        expected.NextUInt64();
        drive.Take(0, ref generator.Stream);
        probe.Run(kernel, neurons);
        Assert.Equal(Enumerable.Range(0, neurons).Select(_ => expected.NextUInt64()).ToArray(), probe.Read<ulong>(outputs, neurons));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(3.0)]
    [InlineData(700.0)]
    [InlineData(1e6)]
    public void Stage_1_an_event_is_where_the_draw_is_below_the_probability(double rate)
    {
        var parameters = Odd with { ExtRateHz = rate };
        var context = TestDevice.Program().Device.Context;
        ulong limit = new DeviceDrive(context, context.CreateQueue(), parameters, 1).Limit;
        RandomGenerator bits = new(9), draws = new(9);

        Assert.All(Enumerable.Range(0, Count), _ => Assert.Equal(draws.NextDouble() < rate * (parameters.DtMs / 1000.0), bits.NextUInt64() >> 11 < limit));
    }

    [Theory]
    [InlineData(1, 0.0, 1)]
    [InlineData(2, 1.0, 2)]
    [InlineData(400, 0.3, 0)]
    [InlineData(400, 0.3, 37)]
    [InlineData(900, 0.9, 900)]
    public void Stage_2_counts_and_sums_are_those_of_the_dense_product(int neurons, double probability, int firing)
    {
        Probe probe = Probe.OfTestDevice;
        DeviceContext context = probe.Program.Device.Context;
        int excitatory = (neurons * 4) / 5;
        var adjacency = OutgoingAdjacency.Draw(new RandomGenerator(3), neurons, probability);
        var rows = DeviceRows.Copy(context, context.CreateQueue(), [adjacency], excitatory);
        uint[] sources = [.. Enumerable.Range(0, firing).Select(i => (uint)(neurons - 1 - i))];
        int words = 2 + ((neurons + 31) / 32);
        DeviceMemory reports = probe.Vector<uint>([(uint)firing, .. new uint[words - 1], .. Enumerable.Repeat(7u, words)]);
        DeviceMemory excitatoryCounts = probe.Vector<uint>(new uint[neurons]), inhibitoryCounts = probe.Vector<uint>(new uint[neurons]);

        probe.Run(
            probe.Program.Kernel("deliver_spikes").With((uint)neurons).With((uint)words).With(probe.Vector(new RealisationStep(0, 1.0))).With(reports)
                .With(probe.Vector<uint>([.. sources, .. new uint[(2 * neurons) - firing]]))
                .With(rows.Starts).With(rows.Targets).With((uint)excitatory).With(excitatoryCounts).With(inhibitoryCounts),
            640);

        Assert.Equal([(uint)firing, .. new uint[(2 * words) - 1]], probe.Read<uint>(reports, 2 * words));
        CheckSums(adjacency, 0, excitatory, 0.1, sources, probe.Read<uint>(excitatoryCounts, neurons), rows.MostExcitatory);
        CheckSums(adjacency, excitatory, neurons, 1.7, sources, probe.Read<uint>(inhibitoryCounts, neurons), rows.MostInhibitory);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.0)]
    [InlineData(1e-320)]
    [InlineData(1e308)]
    public void A_sum_depends_on_how_many_fired_and_on_nothing_else(double weight)
    {
        CheckSubsets(weight);
        CheckSubsets(-weight);
    }

    [Fact]
    public void Stage_3_input_divides_between_receptors_as_in_the_engine()
    {
        Probe probe = Probe.OfTestDevice;
        double[] recurrent = Uniform(1, 0.0, 40.0), external = Uniform(2, 0.0, 3.0);
        DeviceMemory ampa = probe.Vector<double>(new double[Count]), nmda = probe.Vector<double>(new double[Count]);

        probe.Run(probe.Program.Kernel("probe_glutamate").With((uint)Count).With(probe.Vector<double>(recurrent)).With(probe.Vector<double>(external)).With(ampa).With(nmda), Count);

        SameBits.Check("ampa", Each(i => GlutamateSplit.Ampa(recurrent[i], external[i])), probe.Read<double>(ampa, Count));
        SameBits.Check("nmda", Each(i => GlutamateSplit.Nmda(recurrent[i], external[i])), probe.Read<double>(nmda, Count));
    }

    [Fact]
    public void Stage_5_the_synaptic_current_is_the_engine_s()
    {
        Probe probe = Probe.OfTestDevice;
        double[] V = Uniform(3, -120.0, 60.0), ampa = Uniform(4, 0.0, 30.0), nmda = Uniform(5, 0.0, 30.0), gabaa = Uniform(6, 0.0, 30.0);
        V[0] = 0.0;
        V[1] = -12_000.0;
        V[2] = double.NaN;
        DeviceMemory current = probe.Vector<double>(new double[Count]);

        probe.Run(
            probe.Program.Kernel("probe_current").With((uint)Count).With(probe.Vector<double>(NeuronParameters.Of(Odd))).With(probe.Program.Pairs)
                .With(probe.Vector<double>(V)).With(probe.Vector<double>(ampa)).With(probe.Vector<double>(nmda)).With(probe.Vector<double>(gabaa)).With(current),
            Count);

        var engine = new SynapticCurrent(Odd.Synapses);
        double[] actual = probe.Read<double>(current, Count);
        Assert.True(double.IsNaN(actual[2]));
        double[] expected = Each(i => engine.At(V[i], ampa[i], nmda[i], gabaa[i]));
        SameBits.Check("I_syn", expected.AsSpan(3), actual.AsSpan(3));
        SameBits.Check("I_syn", expected.AsSpan(0, 2), actual.AsSpan(0, 2));
    }

    [Fact]
    public void Stage_7_the_neurons_step_as_in_the_engine()
    {
        Probe probe = Probe.OfTestDevice;
        double[] V = Uniform(7, -90.0, 20.0), w = Uniform(8, -50.0, 300.0), I_syn = Uniform(9, -2000.0, 2000.0), I_ext = Uniform(10, -100.0, 400.0);
        DeviceMemory nextV = probe.Vector<double>(new double[Count]), nextW = probe.Vector<double>(new double[Count]), fired = probe.Vector<double>(new double[Count]);

        probe.Run(
            probe.Program.Kernel("probe_adex").With((uint)Count).With(probe.Vector<double>(NeuronParameters.Of(Odd))).With(probe.Program.Pairs)
                .With(probe.Vector<double>(V)).With(probe.Vector<double>(w)).With(probe.Vector<double>(I_syn)).With(probe.Vector<double>(I_ext)).With(nextV).With(nextW).With(fired),
            Count);

        var equation = new AdExEquation(Odd.AdEx, Odd.DtMs);
        double[] expectedV = new double[Count], expectedW = new double[Count];
        double[] expectedFired = Each(i => equation.Step(V[i], w[i], I_syn[i], I_ext[i], out expectedV[i], out expectedW[i]) ? 1.0 : 0.0);
        Assert.Contains(1.0, expectedFired);
        Assert.Contains(0.0, expectedFired);
        SameBits.Check("V", expectedV, probe.Read<double>(nextV, Count));
        SameBits.Check("w", expectedW, probe.Read<double>(nextW, Count));
        SameBits.Check("fired", expectedFired, probe.Read<double>(fired, Count));
    }

    private static void CheckSums(OutgoingAdjacency adjacency, int first, int end, double weight, uint[] sources, uint[] counts, int most)
    {
        var spikes = new double[end - first];
        foreach (uint source in sources.Where(source => source >= first && source < end))
        {
            spikes[source - first] = 1.0;
        }

        var expected = new double[adjacency.Neurons];
        new DenseWeights(adjacency, first, end, weight).Multiply(spikes, expected);
        double[] sums = SpikeSums.Of(weight, most);
        SameBits.Check("input", expected, [.. counts.Select(count => sums[count])]);
    }

    private static void CheckSubsets(double weight)
    {
        const int Sources = 9;
        double[] sums = SpikeSums.Of(weight, Sources);

        // Every subset of nine sources of which some have no synapse, added as the reference adds.
        for (int fired = 0; fired < 1 << Sources; fired++)
        {
            double sum = 0.0;
            int count = 0;
            for (int source = 0; source < Sources; source++)
            {
                bool hasSynapse = source % 4 != 3;
                bool fires = (fired >> source & 1) != 0;
                sum += (hasSynapse ? weight : 0.0) * (fires ? 1.0 : 0.0);
                count += hasSynapse && fires ? 1 : 0;
            }

            SameBits.Check($"sum of {count}", [sum], [sums[count]]);
        }
    }

    private static double[] Uniform(int seed, double lowest, double highest)
    {
        var generator = new RandomGenerator(seed);
        return Each(_ => lowest + ((highest - lowest) * generator.NextDouble()));
    }

    private static double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, Count).Select(value)];
}
