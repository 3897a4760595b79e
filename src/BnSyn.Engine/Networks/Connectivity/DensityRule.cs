using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Which storage a matrix of a density gets, and at which density both take the same memory.</summary>
public static class DensityRule
{
    /// <summary>The density below which BN-Syn compresses rows.</summary>
    public const double Threshold = 0.10;

    /// <summary>Compressed rows for densities below <see cref="Threshold"/>, else every entry.</summary>
    /// <param name="density">Share of the entries that are not zero, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="density"/> is not in [0, 1].</exception>
    public static StorageFormat Choose(double density)
    {
        ParameterCheck.Within(density, 0.0, 1.0, nameof(density));
        return density < Threshold ? StorageFormat.Sparse : StorageFormat.Dense;
    }

    /// <summary>The density at which both storages take the same bytes: 8·rows·columns = 12·density·rows·columns + 4·(rows + 1).</summary>
    /// <remarks>Near 2/3 for a large matrix, far above <see cref="Threshold"/>: that rule is about speed, not about memory.</remarks>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static double OfEqualMemory(int rows, int columns)
    {
        ParameterCheck.AtLeast(rows, 1.0, nameof(rows));
        ParameterCheck.AtLeast(columns, 1.0, nameof(columns));
        double entries = (double)rows * columns;
        return ((8.0 * entries) - (4.0 * (rows + 1.0))) / (12.0 * entries);
    }
}
