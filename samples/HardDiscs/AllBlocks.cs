using System.Numerics;

namespace HardDiscs;

/// <summary>Every block for every disc: the reference.</summary>
public sealed class AllBlocks(int discs) : IBlockSearch
{
    private readonly int[] _blocks = [.. Enumerable.Range(0, discs / Vector<float>.Count).Select(block => block * Vector<float>.Count)];

    /// <inheritdoc/>
    public void Update(DiscFluid fluid)
    {
        // All blocks stay all blocks, wherever the discs are.
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Near(int disc) => _blocks;
}
