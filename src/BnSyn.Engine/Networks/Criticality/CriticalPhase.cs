namespace BnSyn.Engine.Networks.Criticality;

/// <summary>On which side of criticality a branching ratio lies.</summary>
public enum CriticalPhase
{
    /// <summary>Activity dies out: σ below the lower threshold.</summary>
    Subcritical,

    /// <summary>σ between the thresholds, both included.</summary>
    Critical,

    /// <summary>Activity grows: σ above the upper threshold.</summary>
    Supercritical,
}
