namespace BnSyn.Gate.Analysis.Timing;

/// <summary>What a series of pairs shows.</summary>
public enum TimingDecision
{
    /// <summary>The default: the interval is neither inside the margin nor above it.</summary>
    Unresolved = 0,

    /// <summary>Shown to be slower by more than the margin.</summary>
    Slower,

    /// <summary>Shown not to be slower by the margin.</summary>
    WithinMargin,

    /// <summary>Shown to be faster by more than the margin.</summary>
    Faster,

    /// <summary>The same code on both sides: whatever differs is noise.</summary>
    SameEngine,

    /// <summary>The base against itself leaves the margin, so that the candidate cannot be told from noise.</summary>
    NoisyMachine,

    /// <summary>A time is not above 0 or not finite.</summary>
    Unusable,

    /// <summary>There are no samples.</summary>
    NotTimed,
}
