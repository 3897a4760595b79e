using System.Numerics;
using System.Runtime.CompilerServices;

namespace HardDiscs;

/// <summary>
/// A square whose opposite edges are one. It is larger than what a disc covers in a step, so that one shift by its edge is always
/// enough. Selections instead of branches: no processor guesses where a disc is.
/// </summary>
/// <param name="length">Of an edge.</param>
internal readonly struct PeriodicBox(float length)
{
    private readonly float _length = length;
    private readonly float _half = length / 2;

    /// <summary>Coordinates within the square.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Within(Vector<float> place)
    {
        var length = new Vector<float>(_length);
        return place + Where(Vector.LessThan(place, Vector<float>.Zero), length) - Where(Vector.GreaterThanOrEqual(place, length), length);
    }

    /// <summary>Distances to the nearest image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Nearest(Vector<float> distance)
    {
        var (length, half) = (new Vector<float>(_length), new Vector<float>(_half));
        return distance + Where(Vector.LessThan(distance, -half), length) - Where(Vector.GreaterThan(distance, half), length);
    }

    private static Vector<float> Where(Vector<int> condition, Vector<float> value) => Vector.ConditionalSelect(condition, value, Vector<float>.Zero);
}
