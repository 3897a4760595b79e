using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

/// <summary>Rows in chunks: what one array no longer holds is found again, with chunks so small that a few neurons have several.</summary>
public sealed class RowStartsTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 30)]
    [InlineData(10_000, 17)]
    [InlineData(46_341, 15)]
    [InlineData(65_536, 15)]
    [InlineData(1_000_000, 11)]
    [InlineData(NetworkParametersLargest, 0)]
    public void A_chunk_has_so_few_rows_that_an_array_holds_them_all(int neurons, int shift)
    {
        Assert.Equal(shift, RowStarts.ShiftOf(neurons));
        Assert.True((1L << shift) * (neurons - 1) <= Array.MaxLength);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void Chunks_of_any_size_have_the_same_synapses(int neurons)
    {
        var whole = OutgoingAdjacency.Draw(new RandomGenerator(5), neurons, 0.3);
        OutgoingAdjacency without = OutgoingAdjacency.Without(neurons);
        for (int shift = 0; shift < 9; shift++)
        {
            var generator = new RandomGenerator(5);
            var chunked = OutgoingAdjacency.Draw(generator, new RowStarts(neurons, shift), 0.3, Registers.Widest);
            Assert.Equal(whole.Connections(), chunked.Connections());
            Assert.Equal(whole.Count, chunked.Count);
            Assert.Equal(0, without.OutDegree(neurons - 1));
            for (int source = 0; source < neurons; source++)
            {
                Assert.Equal(whole.OutDegree(source), chunked.OutDegree(source));
                Assert.Equal(whole.CountFrom(0, source), chunked.CountFrom(0, source));
                Assert.Equal(whole.CountFrom(source, neurons), chunked.CountFrom(source, neurons));
            }
        }
    }

    [Theory]
    [InlineData(65, 64)]
    [InlineData(130, 17)]
    [InlineData(130, 1)]
    public void Chunks_of_any_size_have_the_same_synapses_where_the_in_degree_is_fixed(int neurons, int inDegree)
    {
        var whole = InDegreeRows.Draw(5, new RowStarts(neurons), inDegree, Registers.Widest);
        for (int shift = 0; shift < 9; shift++)
        {
            Assert.Equal(whole.Connections(), InDegreeRows.Draw(5, new RowStarts(neurons, shift), inDegree, Registers.Widest).Connections());
        }
    }

    [Fact]
    public void More_targets_than_32_bits_count_are_counted()
    {
        // As rows of a network beyond any memory here would be: only their starts.
        var starts = new RowStarts(10, shift: 1);
        for (int row = 1; row <= 10; row++)
        {
            starts[row] = row * 1_000_000_000L;
        }

        Assert.Equal(5, starts.Chunks);
        Assert.Equal(10_000_000_000L, starts[10]);
        Assert.Equal(7_000_000_000L, starts[7]);
        Assert.All(Enumerable.Range(0, 10), row => Assert.Equal(1_000_000_000, starts.LengthOf(row)));
        Assert.Equal((0, 1_000_000_000), (starts.PlaceOf(6), starts.PlaceOf(7)));
    }

    private const int NetworkParametersLargest = BnSyn.Engine.Networks.NetworkParameters.LargestN;
}
