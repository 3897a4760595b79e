namespace BnSyn.Gate;

/// <summary>An axis of a field: the coordinate of index <c>i</c> is <c>Origin + i * Spacing</c>.</summary>
/// <param name="Name">Lower-case words joined by underscores, each once in the field; the head of a column.</param>
/// <param name="Unit">The unit of the coordinates, or "1" for plain indices.</param>
/// <param name="Count">Cells along the axis, at least 1.</param>
public sealed record FieldAxis(string Name, string Unit, int Count)
{
    /// <summary>The coordinate of the first cell.</summary>
    public double Origin { get; init; }

    /// <summary>From one cell to the next, finite and not 0; 1 for plain indices.</summary>
    public double Spacing { get; init; } = 1;
}
