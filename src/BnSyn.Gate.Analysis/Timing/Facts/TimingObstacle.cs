namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>What may keep a series from being timed.</summary>
public enum TimingObstacle
{
    /// <summary>Nothing: it was timed.</summary>
    None = 0,

    /// <summary>The base has no such scenario or backend: news, not a fault.</summary>
    NotInBase,

    /// <summary>The budget does not reach for the fewest pairs that could show anything, or the run has no step to time.</summary>
    NotAffordable,

    /// <summary>A process of the candidate ended without a sample.</summary>
    CandidateFailed,

    /// <summary>A process of the base ended without a sample.</summary>
    BaseFailed,
}
