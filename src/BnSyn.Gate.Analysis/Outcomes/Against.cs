namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>What a run is compared with.</summary>
public enum Against
{
    /// <summary>The reference backend's run of the same seed, measured beside it.</summary>
    Reference,

    /// <summary>The committed expectation.</summary>
    Baseline,
}
