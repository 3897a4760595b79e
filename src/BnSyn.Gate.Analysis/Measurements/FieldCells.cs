namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The cells of a field, in the order in which their values are reported and kept: the last axis runs fastest.</summary>
public static class FieldCells
{
    /// <summary>How many there are.</summary>
    /// <param name="field">What is declared.</param>
    /// <returns>The product of the axes' counts.</returns>
    public static long Count(FieldDescription field) => Product(field, axis => axis.Count);

    /// <summary>How many of them the stride keeps.</summary>
    /// <param name="field">What is declared.</param>
    /// <returns>The cells whose every index is a multiple of the stride.</returns>
    public static long KeptCount(FieldDescription field) => Product(field, axis => ((axis.Count - 1) / field.Stride) + 1);

    /// <summary>Those that the stride keeps, in their order.</summary>
    /// <param name="field">What is declared.</param>
    /// <returns>The number of each among all cells.</returns>
    public static IEnumerable<int> Kept(FieldDescription field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var index = new int[field.Axes.Count];
        int axis;
        do
        {
            var cell = 0;
            for (axis = 0; axis < index.Length; axis++)
            {
                cell = (cell * field.Axes[axis].Count) + index[axis];
            }

            yield return cell;
            for (axis = index.Length - 1; axis >= 0 && (index[axis] += field.Stride) >= field.Axes[axis].Count; axis--)
            {
                index[axis] = 0;
            }
        }
        while (axis >= 0);
    }

    /// <summary>The index of a cell along each axis.</summary>
    /// <param name="field">What is declared.</param>
    /// <param name="cell">Its number among all cells.</param>
    /// <param name="index">Takes one number for each axis.</param>
    public static void IndexOf(FieldDescription field, int cell, Span<int> index)
    {
        ArgumentNullException.ThrowIfNull(field);
        for (var axis = field.Axes.Count - 1; axis >= 0; axis--)
        {
            (cell, index[axis]) = Math.DivRem(cell, field.Axes[axis].Count);
        }
    }

    private static long Product(FieldDescription field, Func<FieldAxis, long> count)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Axes.Aggregate(1L, (cells, axis) => cells * count(axis));
    }
}
