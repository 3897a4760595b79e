using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Gpu.Tests.Kernels;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;
using Xunit;
using static BnSyn.Engine.Gpu.Tests.TestNetworks;

namespace BnSyn.Engine.Gpu.Tests.Single;

/// <summary>Each stage of a step in binary32 alone, on the device and in C#, bit for bit. Draws and counts are those of the other tests of stages.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class SingleStageTests
{
    private const int Count = 20_000;

    private readonly Probe _probe = Probe.OfSingle;

    [Fact]
    public void The_exponential_is_the_engine_s()
    {
        float[] x = [.. Uniform(1, -87.5f, 88.0f), -1e30f, -87.0f, 0.0f, -0.0f, 1e-40f, 20.0f, 88.0f];
        DeviceMemory results = Vector(new float[x.Length]);

        _probe.Run(_probe.Program.Kernel("probe_single_exponential").With((uint)x.Length).With(Vector(x)).With(results), x.Length);

        Same([.. x.Select(SingleExponential.Exp)], _probe.Read<float>(results, x.Length));
    }

    [Fact]
    public void Stage_3_input_divides_between_receptors()
    {
        float[] recurrent = Uniform(1, 0.0f, 40.0f), external = Uniform(2, 0.0f, 3.0f);
        DeviceMemory ampa = Vector(new float[Count]), nmda = Vector(new float[Count]);

        _probe.Run(_probe.Program.Kernel("probe_single_glutamate").With((uint)Count).With(Vector(recurrent)).With(Vector(external)).With(ampa).With(nmda), Count);

        Same(Each(i => SingleNeuron.Ampa(recurrent[i], external[i])), _probe.Read<float>(ampa, Count));
        Same(Each(i => SingleNeuron.Nmda(recurrent[i], external[i])), _probe.Read<float>(nmda, Count));
    }

    [Fact]
    public void Stage_5_the_synaptic_current()
    {
        float[] V = Uniform(3, -120.0f, 60.0f), ampa = Uniform(4, 0.0f, 30.0f), nmda = Uniform(5, 0.0f, 30.0f), gabaa = Uniform(6, 0.0f, 30.0f);
        (V[0], V[1], V[2]) = (0.0f, -1419.0f, -12_000.0f);
        DeviceMemory current = Vector(new float[Count]);

        _probe.Run(
            _probe.Program.Kernel("probe_single_current").With((uint)Count).With(Parameters()).With(Vector(V)).With(Vector(ampa)).With(Vector(nmda)).With(Vector(gabaa)).With(current), Count);

        var neuron = new SingleNeuron(Odd);
        Same(Each(i => neuron.Current(V[i], ampa[i], nmda[i], gabaa[i])), _probe.Read<float>(current, Count));
    }

    [Fact]
    public void Stage_7_the_neurons_step()
    {
        float[] V = Uniform(7, -90.0f, 20.0f), w = Uniform(8, -50.0f, 300.0f), I_syn = Uniform(9, -2000.0f, 2000.0f), I_ext = Uniform(10, -100.0f, 400.0f);
        DeviceMemory nextV = Vector(new float[Count]), nextW = Vector(new float[Count]), fired = Vector(new float[Count]);

        _probe.Run(
            _probe.Program.Kernel("probe_single_adex").With((uint)Count).With(Parameters())
                .With(Vector(V)).With(Vector(w)).With(Vector(I_syn)).With(Vector(I_ext)).With(nextV).With(nextW).With(fired),
            Count);

        var neuron = new SingleNeuron(Odd);
        float[] expectedV = new float[Count], expectedW = new float[Count];
        float[] expectedFired = Each(i => neuron.Step(V[i], w[i], I_syn[i], I_ext[i], out expectedV[i], out expectedW[i]) ? 1.0f : 0.0f);
        Assert.Contains(1.0f, expectedFired);
        Assert.Contains(0.0f, expectedFired);
        Same(expectedV, _probe.Read<float>(nextV, Count));
        Same(expectedW, _probe.Read<float>(nextW, Count));
        Same(expectedFired, _probe.Read<float>(fired, Count));
    }

    private DeviceMemory Parameters() => Vector([.. NeuronParameters.SingleOf(Odd).Select(value => (float)value)]);

    private DeviceMemory Vector(float[] values) => _probe.Vector<float>(values);

    private static void Same(float[] expected, float[] actual) =>
        SameBits.Check("binary32", Array.ConvertAll(expected, value => (double)value), Array.ConvertAll(actual, value => (double)value));

    private static float[] Uniform(int seed, float lowest, float highest)
    {
        var generator = new RandomGenerator(seed);
        return Each(_ => lowest + ((highest - lowest) * (float)generator.NextDouble()));
    }

    private static float[] Each(Func<int, float> value) => [.. Enumerable.Range(0, Count).Select(value)];
}
