using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;
using Xunit;

namespace BnSyn.Engine.Tests.Networks;

[WaitsFor(Awaited.Simulations)]
public sealed class NetworkSizeTests
{
    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    [InlineData("single")]
    public void A_network_larger_than_the_memory_is_BNN0001_before_anything_is_allocated(string backend)
    {
        // 4 bytes for each of 10^12 synapses: 4 TB.
        var parameters = new NetworkParameters { N = 1_000_000_000, InDegree = 1000 };
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<NetworkSizeException>(() => Network.Create(parameters, 1, backend));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Equal(NetworkSizeError.Memory, error.Error);
        Assert.StartsWith("BNN0001: N = 1000000000 and in_degree = 1000 make about 1000000000000 synapses, which do not fit in the memory\nabout ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(": lower N or in_degree", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(": lower N or out_degree", Assert.Throws<NetworkSizeException>(() => Network.Create(parameters with { InDegree = null, OutDegree = 1000 }, 1, backend)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_set_one_byte_larger_than_the_memory_is_BNN0001()
    {
        NetworkSize size = Of(new NetworkParameters { N = 5000 });
        size.Require(size.Bytes);
        Assert.Equal(NetworkSizeError.Memory, Assert.Throws<NetworkSizeException>(() => size.Require(size.Bytes - 1)).Error);
    }

    [Fact]
    public void The_dense_weights_of_the_reference_are_counted()
    {
        var parameters = new NetworkParameters { N = 100_000, PConn = 0.0 };
        Assert.Equal(8e10, Of(parameters, isDense: true).Bytes - Of(parameters).Bytes);
    }

    [Fact]
    public void More_synapses_that_learn_than_an_array_holds_are_BNN0002()
    {
        NetworkSize size = Of(new NetworkParameters { N = 1_000_000, InDegree = 3000, Plasticity = new NetworkPlasticity() });
        var error = Assert.Throws<NetworkSizeException>(() => size.Require(double.MaxValue));
        Assert.Equal(NetworkSizeError.LearningSynapses, error.Error);
        Assert.StartsWith("BNN0002: N = 1000000 and in_degree = 3000 make about 3000000000 synapses, of which about 2400000000 learn, and at most 2147483591 can", error.Message, StringComparison.Ordinal);
        Of(new NetworkParameters { N = 1_000_000, InDegree = 2000, Plasticity = new NetworkPlasticity() }).Require(double.MaxValue);
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(5000, null)]
    [InlineData(5000, 200)]
    [InlineData(70_000, 20)]
    [InlineData(70_000, -20)]
    public void The_estimate_is_above_what_a_network_takes_and_near_it(int neurons, int? degree)
    {
        // A negative degree is one of targets.
        var parameters = new NetworkParameters { N = neurons, InDegree = degree > 0 ? degree : null, OutDegree = degree < 0 ? -degree : null };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Network.Create(parameters, 1, "accelerated", threads: 2);
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Small objects and code that is compiled are not counted.
        Assert.InRange(Of(parameters).Bytes, (0.9 * allocated) - 100_000, 2.5 * allocated);
    }

    private static NetworkSize Of(NetworkParameters parameters, bool isDense = false) =>
        new(parameters, Population.Split(parameters.N, parameters.FracInhib), isDense, parts: 2);
}
