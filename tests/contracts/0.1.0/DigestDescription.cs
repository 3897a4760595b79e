namespace BnSyn.Gate;

/// <summary>A digest that every run reports.</summary>
/// <param name="Name">Unique in the scenario.</param>
/// <param name="Content">What is hashed, for the report: "spike raster".</param>
/// <param name="IsExact">
/// Whether a difference is drift by itself, whatever the metrics say. A digest that is not exact decides only between
/// <c>Identical</c> and <c>Equivalent</c>.
/// </param>
public sealed record DigestDescription(string Name, string Content, bool IsExact)
{
    /// <summary>
    /// The name of the digest that the gate itself takes of a traced simulation's whole state at the end of a run; it is
    /// never exact and need not be declared.
    /// </summary>
    public const string State = "state";
}
