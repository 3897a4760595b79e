namespace BnSyn.Engine.Attractors;

/// <summary>How far a network has settled into attractors.</summary>
public enum CrystallizationPhase
{
    /// <summary>No attractor is known.</summary>
    Fluid,

    /// <summary>One attractor.</summary>
    Nucleation,

    /// <summary>Two or three, or more that do not hold most states yet.</summary>
    Growth,

    /// <summary>Four or more that hold most states.</summary>
    Crystallized,
}
