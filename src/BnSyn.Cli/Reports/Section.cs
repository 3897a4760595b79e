namespace BnSyn.Cli.Reports;

/// <summary>A table of a report. Cells are numbers, texts, truth values or <see langword="null"/> where there is no value.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Title">Its heading in a table.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with one cell per column.</param>
internal sealed record Section(string Key, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>A section of one row is one object in JSON, and not a list of one.</summary>
    internal bool IsSingle { get; init; }

    /// <summary>How many rows a table shows at most, evenly spread from the first to the last; JSON has them all.</summary>
    internal int MostShown { get; init; } = int.MaxValue;
}
