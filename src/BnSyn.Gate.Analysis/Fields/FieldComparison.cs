using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>Two fields of one shape, cell by cell.</summary>
/// <param name="Norms">What each declared norm came to, in their order.</param>
/// <param name="WorstRow">The cell with the largest difference; the first of several.</param>
/// <param name="Cells">How many cells were compared.</param>
internal sealed record FieldComparison(IReadOnlyList<FieldNormResult> Norms, int WorstRow, int Cells)
{
    /// <summary>Whether every norm holds.</summary>
    public bool Holds => Norms.All(norm => norm.Holds);

    /// <summary>Compares.</summary>
    /// <param name="field">The norms with their tolerances.</param>
    /// <param name="actual">The rows of a run.</param>
    /// <param name="expected">As many rows.</param>
    public static FieldComparison Of(FieldDescription field, RecordingTable actual, RecordingTable expected)
    {
        var value = actual.Columns.Count - 1;
        var differences = new double[actual.Rows];
        var sizes = new double[actual.Rows];
        var worst = 0;
        for (var row = 0; row < differences.Length; row++)
        {
            sizes[row] = Math.Abs(expected[row, value]);
            differences[row] = Math.Abs(actual[row, value] - expected[row, value]);
            if (differences[row] > differences[worst] || (double.IsNaN(differences[row]) && !double.IsNaN(differences[worst])))
            {
                worst = row;
            }
        }

        return new([.. field.Norms.Select(norm => new FieldNormResult(norm.Norm, Relative(field, norm.Norm, differences, sizes), norm.RelativeTolerance))], worst, differences.Length);
    }

    // Never a division by zero: nothing is not different from nothing, and anything else is beyond every tolerance.
    private static double Relative(FieldDescription field, FieldNorm norm, double[] differences, double[] sizes)
    {
        var (difference, size) = (NormOf(norm, differences), field.NominalSize > 0 ? field.NominalSize : NormOf(norm, sizes));
        return difference == 0 ? 0 : size == 0 ? double.PositiveInfinity : difference / size;
    }

    private static double NormOf(FieldNorm norm, double[] sizes)
    {
        // What is no number is larger than everything: a maximum that skipped it would let it pass.
        var largest = sizes.Aggregate(0.0, Math.Max);
        if (norm == FieldNorm.Maximum || largest == 0 || !double.IsFinite(largest))
        {
            return largest;
        }

        // Relative to the largest, so that no square is beyond what a double holds.
        var sum = 0.0;
        foreach (var size in sizes)
        {
            var share = size / largest;
            sum += norm == FieldNorm.L1 ? share : share * share;
        }

        var mean = sum / sizes.Length;
        return largest * (norm == FieldNorm.L1 ? mean : Math.Sqrt(mean));
    }
}
