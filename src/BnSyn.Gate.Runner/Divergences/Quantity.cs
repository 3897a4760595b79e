namespace BnSyn.Gate.Runner.Divergences;

/// <summary>One quantity of a recorded state.</summary>
/// <param name="Kind">What its elements are.</param>
/// <param name="Name">As the engine named it; empty where it did not.</param>
/// <param name="Elements">Their bytes, as this machine orders them.</param>
internal sealed record Quantity(ElementKind Kind, string Name, byte[] Elements)
{
    /// <summary>How many there are.</summary>
    public int Length => Elements.Length / SizeOf(Kind);

    /// <summary>Bytes of an element.</summary>
    public static int SizeOf(ElementKind kind) => kind switch
    {
        ElementKind.Double or ElementKind.Int64 => 8,
        ElementKind.Single or ElementKind.Int32 => 4,
        _ => 1,
    };

    /// <summary>Whether another one is the same quantity, with other values perhaps, or more of them: a list of events has as many as there were.</summary>
    public bool IsLike(Quantity other) => Kind == other.Kind && Name == other.Name;
}
