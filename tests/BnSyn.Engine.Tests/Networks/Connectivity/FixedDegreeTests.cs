using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Learning;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

[WaitsFor(Awaited.Simulations)]
public sealed class FixedDegreeTests
{
    [Theory]
    [InlineData(30, null, false)]
    [InlineData(30, null, true)]
    [InlineData(null, 30, false)]
    [InlineData(null, 30, true)]
    public void Backends_and_threads_agree_bit_for_bit(int? inDegree, int? outDegree, bool learns)
    {
        var parameters = new NetworkParameters
        {
            N = 300, InDegree = inDegree, OutDegree = outDegree, WExcNS = 2.0, ExtRateHz = 400.0, ExtWNS = 20.0, Plasticity = learns ? new NetworkPlasticity() : null,
        };
        Network reference = Network.Create(parameters, 5, "reference");
        Network[] others = [.. new[] { 1, 2, 3 }.Select(threads => Network.Create(parameters, 5, "accelerated", threads))];
        for (int step = 0; step < 300; step++)
        {
            reference.Step();
            foreach (Network other in others)
            {
                other.Step();
            }
        }

        Assert.True(reference.SynapticEvents > 1000);
        Assert.Equal(9000, reference.Synapses.Total);
        Assert.All(others, other => Assert.Equal(StateDigest.Compute(reference), StateDigest.Compute(other)));
        Assert.All(others, other => Assert.Equal(reference.SynapticEvents, other.SynapticEvents));
    }
}
