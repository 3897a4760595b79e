namespace BnSyn.Gate;

/// <summary>
/// A grid, or a set of values, that every run reports once: at its end or at a checkpoint. Two fields are compared by the norms of their
/// difference, and the worst cell is named.
/// </summary>
/// <param name="Name">Unique among the scenario's fields and series; lower-case words joined by underscores. Also the name of its files.</param>
/// <param name="Unit">The unit of the values, or "1" for a pure number.</param>
/// <param name="Axes">At least one. The last runs fastest: the values of a grid are reported row by row.</param>
public sealed record FieldDescription(string Name, string Unit, IReadOnlyList<FieldAxis> Axes)
{
    /// <summary>The norms that have to hold, at least one and each once.</summary>
    public required IReadOnlyList<NormDescription> Norms { get; init; }

    /// <summary>
    /// The size of the values that matters, in their unit: tolerances are fractions of it. 0, the default, takes the norm of the expected
    /// field instead; a field that may be zero everywhere needs one.
    /// </summary>
    public double NominalSize { get; init; }

    /// <summary>
    /// Which cells the baseline keeps, and norms are taken of: those whose every index is a multiple of it. At least 1, which is every
    /// cell. The digest is always of all of them.
    /// </summary>
    public int Stride { get; init; } = 1;
}
