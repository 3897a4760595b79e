namespace BnSyn.Gate;

/// <summary>
/// A sum of metrics that must keep within bounds for every seed and every backend, whatever the baseline says: that parts add up to a
/// whole, or that one metric is never above another.
/// </summary>
/// <param name="Name">Unique in the scenario; lower-case words joined by underscores.</param>
/// <param name="Terms">At least one; added in their order.</param>
/// <param name="Minimum">The smallest allowed sum; negative infinity for none.</param>
/// <param name="Maximum">The largest allowed sum; infinity for none.</param>
/// <param name="Reason">Why the physics would be wrong outside the bounds.</param>
public sealed record RelationDescription(string Name, IReadOnlyList<RelationTerm> Terms, double Minimum, double Maximum, string Reason)
{
    /// <summary>Metrics that add up to another: "kinetic and potential energy are the total energy".</summary>
    /// <param name="name">Unique in the scenario.</param>
    /// <param name="parts">The metrics that are added.</param>
    /// <param name="whole">The metric that they add up to.</param>
    /// <param name="within">The largest difference, from 0, in the metrics' unit.</param>
    /// <param name="reason">Why they must.</param>
    /// <returns>The relation.</returns>
    public static RelationDescription Sum(string name, IReadOnlyList<string> parts, string whole, double within, string reason) =>
        new(name, [.. parts.Select(part => new RelationTerm(1, part)), new RelationTerm(-1, whole)], -within, within, reason);

    /// <summary>A metric that is never above another.</summary>
    /// <param name="name">Unique in the scenario.</param>
    /// <param name="smaller">The metric that is at most as large.</param>
    /// <param name="larger">The other.</param>
    /// <param name="reason">Why it must.</param>
    /// <returns>The relation.</returns>
    public static RelationDescription AtMost(string name, string smaller, string larger, string reason) =>
        new(name, [new(1, smaller), new(-1, larger)], double.NegativeInfinity, 0, reason);
}
