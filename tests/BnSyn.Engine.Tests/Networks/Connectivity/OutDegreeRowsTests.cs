using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

public sealed class OutDegreeRowsTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(64, 63)]
    [InlineData(65, 1)]
    [InlineData(200, 33)]
    [InlineData(70_000, 3)]
    public void Every_neuron_sends_to_so_many_different_others(int neurons, int outDegree)
    {
        var rows = OutDegreeRows.Draw(9, new RowStarts(neurons), outDegree, Registers.Widest);
        Connection[] connections = [.. rows.Connections()];
        Assert.Equal((long)neurons * outDegree, rows.Count);
        Assert.Equal(connections.Length, connections.Distinct().Count());
        Assert.DoesNotContain(connections, synapse => synapse.Pre == synapse.Post);
        Assert.All(connections.GroupBy(synapse => synapse.Pre), targets => Assert.Equal(outDegree, targets.Count()));
        Assert.Equal(connections.OrderBy(synapse => (synapse.Pre, synapse.Post)), connections);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void Chunks_of_any_size_have_the_same_synapses(int shift) => Assert.Equal(
        OutDegreeRows.Draw(5, new RowStarts(300), 17, Registers.Widest).Connections(),
        OutDegreeRows.Draw(5, new RowStarts(300, shift), 17, Registers.Widest).Connections());

    [Fact]
    public void Registers_change_no_connection_and_seeds_do()
    {
        Connection[] Of(ulong seed, int bits) => [.. OutDegreeRows.Draw(seed, new RowStarts(100), 40, new Registers(bits)).Connections()];
        Connection[] expected = Of(3, 0);
        Assert.All([128, 256, 512], bits => Assert.Equal(expected, Of(3, bits)));
        Assert.NotEqual(expected, Of(4, 512));
    }

    [Fact]
    public void Targets_are_other_neurons_than_sources_of_the_same_seed() => Assert.NotEqual(
        new DegreeDraws(3, DegreeDraws.Sources, 100, 40, Registers.Widest).Of(7).ToArray(),
        new DegreeDraws(3, DegreeDraws.Targets, 100, 40, Registers.Widest).Of(7).ToArray());
}
