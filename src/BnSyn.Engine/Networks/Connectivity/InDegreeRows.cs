using System.Numerics;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Connections where every neuron receives from the same number of others: beyond the original, for sizes where N² draws take too long.</summary>
/// <remarks>
/// The sources of a neuron are a subset of the others, each as probable as any (to within 2^-32), and depend on nothing but the seed and the neuron
/// (<see cref="DegreeDraws"/>). So they are drawn twice, first to count what each source sends and then to write it down, and nothing else is kept.
/// </remarks>
internal static class InDegreeRows
{
    /// <summary>Draws them.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="starts">Rows without targets; their lengths are written.</param>
    /// <param name="inDegree">Sources of every neuron, 0 to N - 1.</param>
    /// <param name="registers">The registers that may be used; no connection depends on them.</param>
    internal static OutgoingAdjacency Draw(ulong seed, RowStarts starts, int inDegree, Registers registers)
    {
        int neurons = starts.Neurons;
        var draws = new DegreeDraws(seed, DegreeDraws.Sources, neurons, inDegree, registers);
        var next = new int[neurons];
        for (int target = 0; target < neurons; target++)
        {
            foreach (int source in draws.Of(target))
            {
                next[source]++;
            }
        }

        long before = 0;
        for (int source = 0; source < neurons; source++)
        {
            before += next[source];
            starts[source + 1] = before;
            next[source] = starts.PlaceOf(source);
        }

        return OutgoingAdjacency.FitsNarrow(neurons)
            ? new OutgoingAdjacency(starts, Fill<ushort>(starts, draws, next), [])
            : new OutgoingAdjacency(starts, [], Fill<int>(starts, draws, next));
    }

    // Targets come in ascending order, so every row ascends.
    private static TIndex[][] Fill<TIndex>(RowStarts starts, DegreeDraws draws, int[] next)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        TIndex[][] chunks = starts.NewChunks<TIndex>();
        for (int target = 0; target < starts.Neurons; target++)
        {
            TIndex index = TIndex.CreateTruncating(target);
            foreach (int source in draws.Of(target))
            {
                chunks[starts.ChunkOf(source)][next[source]++] = index;
            }
        }

        return chunks;
    }
}
