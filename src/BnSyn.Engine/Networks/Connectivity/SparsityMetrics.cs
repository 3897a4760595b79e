using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>How full a matrix is, and what it takes in either storage: formulas, nothing measured.</summary>
/// <param name="NonZeros">Number of entries that are not zero.</param>
/// <param name="Density">Their share of all entries, in [0, 1]; 0 for a matrix without entries.</param>
/// <param name="Dense_MiB">Memory of every entry, 8 bytes each, in MiB.</param>
/// <param name="Sparse_MiB">Memory of compressed rows, in MiB: 8 bytes of value and 4 of index an entry, 4 a row and one more.</param>
public readonly record struct SparsityMetrics(long NonZeros, double Density, double Dense_MiB, double Sparse_MiB)
{
    private const double BytesPerMiB = 1048576.0;

    /// <summary>Share of the entries that are zero.</summary>
    public double Sparsity => 1.0 - Density;

    /// <summary>What BN-Syn calls the estimated speed-up of compressed rows: 10 below a density of 0.1, 1 from there on.</summary>
    /// <remarks>
    /// Its formula min(10, 2^(1 - d)/d) exceeds 10 wherever it is used, so nothing but these two numbers comes out. It rests on no
    /// measurement: docs/performance.md has the measured ones.
    /// </remarks>
    public double AncestorSpeedUp => Density < DensityRule.Threshold ? 10.0 : 1.0;

    /// <summary>The metrics of a matrix.</summary>
    /// <param name="rows">Number of rows, not negative.</param>
    /// <param name="columns">Number of columns, not negative.</param>
    /// <param name="nonZeros">Number of entries that are not zero, at most rows·columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static SparsityMetrics Of(int rows, int columns, long nonZeros)
    {
        ParameterCheck.NotNegative(rows, nameof(rows));
        ParameterCheck.NotNegative(columns, nameof(columns));
        double entries = (double)rows * columns;
        ParameterCheck.Within(nonZeros, 0.0, entries, nameof(nonZeros));
        double density = entries == 0.0 ? 0.0 : nonZeros / entries;
        double compressed = (nonZeros * 8.0) + (nonZeros * 4.0) + ((rows + 1.0) * 4.0);
        return new SparsityMetrics(nonZeros, density, entries * 8.0 / BytesPerMiB, compressed / BytesPerMiB);
    }
}
