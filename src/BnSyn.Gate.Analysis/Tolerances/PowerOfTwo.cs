using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>The sizes by which a state is moved.</summary>
public static class PowerOfTwo
{
    /// <summary>The exponent of one unit in the last place, as a fraction of 1.</summary>
    public const int LastPlace = -52;

    /// <summary>The exponent of the largest size that is tried where smaller ones are rounded away in the first steps: a few last places.</summary>
    public const int LargestLastPlaces = -48;

    /// <summary>The exponent of the largest size that is tried where smaller ones move no bit: a hundredth of a millionth of a percent.</summary>
    public const int Largest = -40;

    /// <summary>The exponent of one unit in the last place of a number of single precision, as a fraction of 1.</summary>
    public const int LastPlaceOfSingles = -23;

    /// <summary>The exponent of the largest size that is tried where smaller ones are rounded away in the first steps of a state of single precision.</summary>
    public const int LargestLastPlacesOfSingles = -19;

    /// <summary>A state is moved either way.</summary>
    public static IReadOnlyList<int> Directions { get; } = [1, -1];

    /// <summary>A power of two in words.</summary>
    /// <param name="size">For example 2^-52 or its negative.</param>
    /// <returns>For example <c>-2^-52</c>; the number where it is no power of two.</returns>
    public static string Text(double size)
    {
        var exponent = size == 0 ? 0 : Math.ILogB(size);
        return Math.ScaleB(1, exponent).Equals(Math.Abs(size)) ? $"{(size < 0 ? "-" : "")}2^{NumberText.Of((long)exponent)}" : NumberText.Of(size);
    }
}
