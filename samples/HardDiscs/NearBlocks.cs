using System.Numerics;

namespace HardDiscs;

/// <summary>
/// Blocks with a disc nearer than a diameter and a skin (Verlet 1967, Phys. Rev. 159, 98). The lists are made anew before two discs can
/// have crossed the skin together.
/// </summary>
/// <param name="discs">How many there are.</param>
public sealed class NearBlocks(int discs) : IBlockSearch
{
    private const float Skin = 0.6f;

    // Coordinates are rounded in every step; all of it between two searches is far less than this.
    private const float Reserve = 0.01f;

    private readonly int[] _blocks = new int[discs * (discs / Vector<float>.Count)];
    private readonly int[] _counts = new int[discs];

    // The first update makes the lists.
    private float _travelled = Skin;

    /// <inheritdoc/>
    public void Update(DiscFluid fluid)
    {
        _travelled += fluid.LargestMove;
        if (2 * _travelled >= Skin - Reserve)
        {
            Find(fluid);
            _travelled = 0;
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Near(int disc) => _blocks.AsSpan(disc * (discs / Vector<float>.Count), _counts[disc]);

    private void Find(DiscFluid fluid)
    {
        var reach = new Vector<float>((1 + Skin) * (1 + Skin));
        for (var disc = 0; disc < discs; disc++)
        {
            var found = _blocks.AsSpan(disc * (discs / Vector<float>.Count));
            _counts[disc] = 0;
            for (var first = 0; first < discs; first += Vector<float>.Count)
            {
                var (x, y) = fluid.FromBlock(first, disc);
                if (Vector.LessThanAny((x * x) + (y * y), reach))
                {
                    found[_counts[disc]++] = first;
                }
            }
        }
    }
}
