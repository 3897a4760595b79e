namespace BnSyn.Gate.Testing;

/// <summary>What the gate said of scenarios that passed.</summary>
public sealed record PhysicsGateResult
{
    internal PhysicsGateResult()
    {
    }

    /// <summary>The gate's closing line: the verdict, and how many comparisons led to it.</summary>
    public required string Summary { get; init; }

    /// <summary>What the gate warns of without failing, for example bits that changed within the tolerances.</summary>
    public required IReadOnlyList<PhysicsGateFinding> Warnings { get; init; }
}
