using System.Reflection;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Backends;

/// <summary>What the backend of binary32 promises beside the contract of every backend.</summary>
public sealed class SingleBackendTests
{
    /// <summary>Sizes below, at and beyond a block of neurons, with the digest of state and raster after 600 steps.</summary>
    public static TheoryData<int, string> RecordedBits() => new()
    {
        { 7, "99c772b96ccc74df cb584d35ab73f3e4" },
        { 256, "6005c71912ecd9ad ad04a5390c5d9c9e" },
        { 261, "cd3de9b70f0886f2 9256c9edddfe30b6" },
        { 700, "c2e938a6083945a4 3ab022cc61897e0e" },
    };

    [Theory]
    [MemberData(nameof(RecordedBits))]
    public void RunGivesTheRecordedBitsOnEveryProcessor(int neurons, string expected)
    {
        NetworkRecorder recorder = Run(neurons, "single", out Network network);
        Assert.True(recorder.Raster.Count > neurons, $"{recorder.Raster.Count} spikes");
        Assert.Equal(expected, $"{StateDigest.Compute(network)[..16]} {recorder.Raster.ComputeDigest()[..16]}");
    }

    [Fact]
    public void EveryValueOfTheStateIsOfBinary32()
    {
        Run(300, "single", out Network network);
        foreach (double[] vector in Vectors(network))
        {
            Assert.Contains(vector, value => value != 0.0);
            Assert.All(vector, value => Assert.Equal((float)value, value));
        }

        Run(300, "accelerated", out Network accelerated);
        Assert.All(Vectors(accelerated), vector => Assert.Contains(vector, value => (float)value != value));
    }

    [Fact]
    public void OneStepIsTheStepOfTheReferenceRoundedOnce()
    {
        // Conductances do not depend on potentials in their first step, so they differ by the storing alone.
        Network single = Network.Create(Parameters(300), 3, "single");
        Network reference = Network.Create(Parameters(300), 3, "reference");
        double[] start = reference.V.ToArray();
        Assert.Equal(start.Select(v => (double)(float)v), single.V.ToArray());
        single.Step();
        reference.Step();
        Assert.Equal(reference.GAmpa.ToArray().Select(g => (double)(float)g), single.GAmpa.ToArray());
        Assert.Equal(reference.GNmda.ToArray().Select(g => (double)(float)g), single.GNmda.ToArray());
        Assert.All(
            reference.V.ToArray().Zip(single.V.ToArray()),
            pair => Assert.True(Math.Abs(pair.First - pair.Second) < 2e-5, $"{pair.First:R} against {pair.Second:R} mV"));
    }

    [Fact]
    public void TrajectoriesPartInTheEnd()
    {
        NetworkRecorder single = Run(300, "single", out _, steps: 4000);
        NetworkRecorder accelerated = Run(300, "accelerated", out _, steps: 4000);
        Assert.NotEqual(accelerated.Raster.ComputeDigest(), single.Raster.ComputeDigest());
    }

    [Fact]
    public void StateTakesFourBytesAValueUntilSomebodyLooks()
    {
        var state = new SingleState(new NetworkState(1000, -70.0, new RandomGenerator(1)));

        // V and w twice, three conductances; besides them two lists of spikes of four bytes an entry.
        Assert.Equal(1000 * ((7 * 4) + (2 * 4)), BytesOfVectors(state));
        Assert.Equal(1000, state.V.Length);
        Assert.Equal(1000 * ((7 * 4) + (2 * 4) + 8), BytesOfVectors(state));
    }

    // Read off the fields: weighing the heap would weigh the tests beside this one too.
    private static int BytesOfVectors(object state) => state.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
        .Select(field => field.GetValue(state))
        .SelectMany(value => value is double[]?[] copies ? copies.Cast<Array?>() : [value as Array])
        .Sum(array => array is null ? 0 : Buffer.ByteLength(array));

    private static double[][] Vectors(Network network) =>
        [network.V.ToArray(), network.W.ToArray(), network.GAmpa.ToArray(), network.GNmda.ToArray(), network.GGabaa.ToArray()];

    private static NetworkRecorder Run(int neurons, string backend, out Network network, int steps = 600)
    {
        network = Network.Create(Parameters(neurons), 5, backend);
        var recorder = new NetworkRecorder(network);
        for (int i = 0; i < steps; i++)
        {
            recorder.Step();
        }

        return recorder;
    }

    private static NetworkParameters Parameters(int neurons) => new()
    {
        N = neurons, PConn = 0.1, WExcNS = 1.1, WInhNS = 3.3, ExtRateHz = 3000.0, ExtWNS = 0.9, ExternalCurrentPA = 321.0,
    };
}
