using System.Numerics;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Connections where every neuron sends to the same number of others: beyond the original, for sizes where N² draws take too long.</summary>
/// <remarks>The targets of a neuron are a subset of the others, each as probable as any (to within 2^-32), and depend on nothing but the seed and the neuron (<see cref="DegreeDraws"/>).</remarks>
internal static class OutDegreeRows
{
    /// <summary>Draws them.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="starts">Rows without targets; their lengths are written.</param>
    /// <param name="outDegree">Targets of every neuron, 0 to N - 1.</param>
    /// <param name="registers">The registers that may be used; no connection depends on them.</param>
    internal static OutgoingAdjacency Draw(ulong seed, RowStarts starts, int outDegree, Registers registers)
    {
        var draws = new DegreeDraws(seed, DegreeDraws.Targets, starts.Neurons, outDegree, registers);
        for (int source = 0; source < starts.Neurons; source++)
        {
            starts[source + 1] = (source + 1L) * outDegree;
        }

        return OutgoingAdjacency.FitsNarrow(starts.Neurons)
            ? new OutgoingAdjacency(starts, Fill<ushort>(starts, draws), [])
            : new OutgoingAdjacency(starts, [], Fill<int>(starts, draws));
    }

    // Rows ascend: a target adds its sources up in the order of their rows.
    private static TIndex[][] Fill<TIndex>(RowStarts starts, DegreeDraws draws)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        TIndex[][] chunks = starts.NewChunks<TIndex>();
        for (int source = 0; source < starts.Neurons; source++)
        {
            Span<TIndex> targets = chunks[starts.ChunkOf(source)].AsSpan(starts.PlaceOf(source), starts.LengthOf(source));
            ReadOnlySpan<int> drawn = draws.Of(source);
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i] = TIndex.CreateTruncating(drawn[i]);
            }

            targets.Sort();
        }

        return chunks;
    }
}
