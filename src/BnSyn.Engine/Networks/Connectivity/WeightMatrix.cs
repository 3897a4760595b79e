namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Weights of any values between two populations, kept dense or as compressed rows; networks do not use it.</summary>
/// <remarks>
/// result[i] = Σ W[i, j]·x[j], added from the left over ascending j in both storages: for finite x they give the same bits, since the zeros
/// that only the dense one adds change no sum. A network's own weights are one number a class, see <see cref="OutgoingAdjacency"/>.
/// </remarks>
public sealed class WeightMatrix
{
    private readonly double[] _entries;
    private readonly int[] _columnOf;
    private readonly int[] _starts;

    /// <summary>A matrix, in the storage that <see cref="DensityRule"/> chooses.</summary>
    /// <param name="rows">Number of rows, not negative.</param>
    /// <param name="columns">Number of columns, not negative.</param>
    /// <param name="weights">rows·columns weights, row by row.</param>
    /// <exception cref="ArgumentException">There are not rows·columns weights, or a number is negative.</exception>
    public WeightMatrix(int rows, int columns, ReadOnlySpan<double> weights)
        : this(rows, columns, weights, DensityRule.Choose(MetricsOf(rows, columns, weights).Density))
    {
    }

    /// <summary>A matrix in a storage of choice.</summary>
    /// <param name="rows">Number of rows, not negative.</param>
    /// <param name="columns">Number of columns, not negative.</param>
    /// <param name="weights">rows·columns weights, row by row.</param>
    /// <param name="format">The storage.</param>
    /// <exception cref="ArgumentException">There are not rows·columns weights, or a number is negative.</exception>
    public WeightMatrix(int rows, int columns, ReadOnlySpan<double> weights, StorageFormat format)
    {
        Metrics = MetricsOf(rows, columns, weights);
        Rows = rows;
        Columns = columns;
        Format = format;
        if (format == StorageFormat.Dense)
        {
            (_entries, _columnOf, _starts) = (weights.ToArray(), [], []);
            return;
        }

        _entries = new double[Metrics.NonZeros];
        _columnOf = new int[Metrics.NonZeros];
        _starts = new int[rows + 1];
        int count = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0.0)
            {
                _entries[count] = weights[i];
                _columnOf[count++] = i % columns;
            }

            if ((i + 1) % columns == 0)
            {
                _starts[(i / columns) + 1] = count;
            }
        }
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>How the weights are kept.</summary>
    public StorageFormat Format { get; }

    /// <summary>How full the matrix is, and what it takes in either storage.</summary>
    public SparsityMetrics Metrics { get; }

    /// <summary>result = W·<paramref name="x"/>.</summary>
    /// <param name="x">One value per column.</param>
    /// <param name="result">Receives one value per row.</param>
    /// <exception cref="ArgumentException">A vector has another length.</exception>
    public void Multiply(ReadOnlySpan<double> x, Span<double> result)
    {
        if (x.Length != Columns || result.Length != Rows)
        {
            throw new ArgumentException(
                $"x must have shape ({Columns},) for a result of shape ({Rows},), got ({x.Length},) for ({result.Length},)", nameof(x));
        }

        for (int row = 0; row < result.Length; row++)
        {
            result[row] = Format == StorageFormat.Dense
                ? Sum(_entries.AsSpan(row * Columns, Columns), x)
                : Sum(_starts[row], _starts[row + 1], x);
        }
    }

    /// <summary>The weights, row by row, whatever the storage.</summary>
    public double[] ToArray()
    {
        if (Format == StorageFormat.Dense)
        {
            return [.. _entries];
        }

        var weights = new double[Rows * Columns];
        for (int row = 0; row < Rows; row++)
        {
            for (int i = _starts[row]; i < _starts[row + 1]; i++)
            {
                weights[(row * Columns) + _columnOf[i]] = _entries[i];
            }
        }

        return weights;
    }

    private static double Sum(ReadOnlySpan<double> weights, ReadOnlySpan<double> x)
    {
        double sum = 0.0;
        for (int column = 0; column < weights.Length; column++)
        {
            sum += weights[column] * x[column];
        }

        return sum;
    }

    private static SparsityMetrics MetricsOf(int rows, int columns, ReadOnlySpan<double> weights)
    {
        if (rows < 0 || columns < 0 || (long)rows * columns != weights.Length)
        {
            throw new ArgumentException($"W must be 2D: {rows} rows of {columns} weights expected, got {weights.Length} weights", nameof(weights));
        }

        long nonZeros = 0;
        foreach (double weight in weights)
        {
            nonZeros += weight != 0.0 ? 1 : 0;
        }

        return SparsityMetrics.Of(rows, columns, nonZeros);
    }

    private double Sum(int start, int end, ReadOnlySpan<double> x)
    {
        double sum = 0.0;
        for (int i = start; i < end; i++)
        {
            sum += _entries[i] * x[_columnOf[i]];
        }

        return sum;
    }
}
