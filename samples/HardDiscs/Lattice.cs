namespace HardDiscs;

/// <summary>The first state: discs on a square lattice, none touches another, and the fluid as a whole rests.</summary>
public static class Lattice
{
    /// <summary>Discs are numbered in square tiles of this edge, so that a block of up to sixteen is a compact part of the lattice.</summary>
    public const int TileEdge = 4;

    /// <summary>Lattice sites, tile by tile.</summary>
    /// <param name="parameters">The fluid.</param>
    /// <exception cref="ArgumentException">The edge of the lattice is no multiple of a tile's.</exception>
    public static (float[] X, float[] Y) Positions(DiscParameters parameters)
    {
        if (parameters.Edge < TileEdge || parameters.Edge % TileEdge != 0)
        {
            throw new ArgumentException($"{parameters.Edge} discs along an edge; valid: a multiple of {TileEdge}", nameof(parameters));
        }

        const int Tile = TileEdge * TileEdge;
        var (x, y) = (new float[parameters.Discs], new float[parameters.Discs]);
        var (spacing, tiles) = (parameters.BoxLength / parameters.Edge, parameters.Edge / TileEdge);
        for (var i = 0; i < x.Length; i++)
        {
            var (tile, site) = (i / Tile, i % Tile);
            x[i] = (float)((0.5 + (tile % tiles * TileEdge) + (site % TileEdge)) * spacing);
            y[i] = (float)((0.5 + (tile / tiles * TileEdge) + (site / TileEdge)) * spacing);
        }

        return (x, y);
    }

    /// <summary>Each component equally often anywhere between two bounds: not yet the distribution of Maxwell and Boltzmann.</summary>
    /// <param name="parameters">The fluid.</param>
    /// <param name="seed">Of the random numbers.</param>
    public static (float[] X, float[] Y) Velocities(DiscParameters parameters, ulong seed)
    {
        var random = new SplitMix64(seed);
        var (x, y) = (new double[parameters.Discs], new double[parameters.Discs]);
        for (var i = 0; i < x.Length; i++)
        {
            (x[i], y[i]) = (random.NextUnit(), random.NextUnit());
        }

        var (meanX, meanY) = (x.Average(), y.Average());
        var squares = x.Sum(v => (v - meanX) * (v - meanX)) + y.Sum(v => (v - meanY) * (v - meanY));
        var scale = Math.Sqrt(2 * parameters.Temperature * parameters.Discs / squares);
        return (Array.ConvertAll(x, v => (float)(scale * (v - meanX))), Array.ConvertAll(y, v => (float)(scale * (v - meanY))));
    }
}
