namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>The rows of a field or a series, as they are written beside a baseline: a column for each coordinate or the time, then the values.</summary>
/// <param name="Columns">The head of each column, with its unit.</param>
/// <param name="Values">One row after the other.</param>
internal sealed record RecordingTable(IReadOnlyList<string> Columns, double[] Values)
{
    /// <summary>The number of rows.</summary>
    public int Rows => Values.Length / Columns.Count;

    /// <summary>A number of it.</summary>
    public double this[int row, int column] => Values[(row * Columns.Count) + column];

    /// <summary>Whether another has the same columns and the same bits.</summary>
    public bool IsSame(RecordingTable other) =>
        Columns.SequenceEqual(other.Columns, StringComparer.Ordinal)
        && System.Runtime.InteropServices.MemoryMarshal.AsBytes(Values.AsSpan()).SequenceEqual(System.Runtime.InteropServices.MemoryMarshal.AsBytes(other.Values.AsSpan()));
}
