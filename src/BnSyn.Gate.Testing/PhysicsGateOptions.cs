namespace BnSyn.Gate.Testing;

/// <summary>What a test may choose. That an inconclusive verdict passes is not among it.</summary>
public sealed record PhysicsGateOptions
{
    /// <summary>
    /// The folder with the baselines; a relative path begins at the test project. Empty: the property <c>PhysicsGateBaselineDirectory</c> of the test
    /// project, else the nearest folder <c>baselines</c> from the test project upward.
    /// </summary>
    public string BaselineDirectory { get; init; } = "";

    /// <summary>The seeds to run; empty for all that the scenario declares.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>The longest that measuring may take; above zero. After it the test fails with BNG9001.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether only the same bits pass, as with <c>PhysicsGateRequire=Identical</c>; else what is within the tolerances passes too.</summary>
    public bool RequireIdentical { get; init; }
}
