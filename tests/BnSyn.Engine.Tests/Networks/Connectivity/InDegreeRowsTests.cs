using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

public sealed class InDegreeRowsTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(64, 63)]
    [InlineData(65, 1)]
    [InlineData(200, 33)]
    [InlineData(70_000, 3)]
    public void Every_neuron_receives_from_so_many_different_others(int neurons, int inDegree)
    {
        var rows = InDegreeRows.Draw(9, new RowStarts(neurons), inDegree, Registers.Widest);
        Connection[] connections = [.. rows.Connections()];
        Assert.Equal((long)neurons * inDegree, rows.Count);
        Assert.Equal(connections.Length, connections.Distinct().Count());
        Assert.DoesNotContain(connections, synapse => synapse.Pre == synapse.Post);
        Assert.All(connections.GroupBy(synapse => synapse.Post), sources => Assert.Equal(inDegree, sources.Count()));
        Assert.Equal(connections.OrderBy(synapse => (synapse.Pre, synapse.Post)), connections);
    }

    [Fact]
    public void Registers_change_no_connection_and_seeds_do()
    {
        Connection[] Of(ulong seed, int bits) => [.. InDegreeRows.Draw(seed, new RowStarts(100), 40, new Registers(bits)).Connections()];
        Connection[] expected = Of(3, 0);
        Assert.All([128, 256, 512], bits => Assert.Equal(expected, Of(3, bits)));
        Assert.NotEqual(expected, Of(4, 512));
        Assert.NotEqual(expected, Of(3 + (1UL << 32), 512));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Sources_are_those_of_the_generator_written_down_elsewhere(int bits)
    {
        // By Threefry-4x32-20 and Floyd's sampling in Python integers.
        Assert.Equal(
            [9, 35, 38, 8, 25, 18, 41, 20, 68, 58, 67, 11, 34, 24, 74, 66, 76, 71, 31, 77, 10, 81, 40, 23, 57, 4, 72, 27, 13, 87, 90, 45, 52, 93, 94, 95, 96, 53, 98, 99],
            new DegreeDraws(3, DegreeDraws.Sources, 100, 40, new Registers(bits)).Of(7).ToArray());
        Assert.Equal([30588, 63432, 48232, 13800, 889], new DegreeDraws(5, DegreeDraws.Sources, 70_000, 5, new Registers(bits)).Of(66_000).ToArray());
    }

    [Fact]
    public void All_subsets_are_equally_probable()
    {
        // 3 of 5 others: 10 subsets for the first neuron, over 20 000 seeds. Chi square of 9 degrees of freedom is below 27.9 in 999 of 1000 cases.
        var counts = new Dictionary<string, int>();
        for (ulong seed = 0; seed < 20_000; seed++)
        {
            string subset = string.Join(' ', new DegreeDraws(seed, DegreeDraws.Sources, 6, 3, Registers.Widest).Of(0).ToArray().Order());
            counts[subset] = counts.GetValueOrDefault(subset) + 1;
        }

        Assert.Equal(10, counts.Count);
        Assert.InRange(counts.Values.Sum(count => Math.Pow(count - 2000.0, 2) / 2000.0), 0.0, 27.9);
    }
}
