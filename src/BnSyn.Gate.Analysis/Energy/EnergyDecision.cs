namespace BnSyn.Gate.Analysis.Energy;

/// <summary>What a measured energy came to beside the accepted one.</summary>
public enum EnergyDecision
{
    /// <summary>The default: it was not measured, or nothing was accepted that it can be compared with.</summary>
    NotComparable = 0,

    /// <summary>Within the margin.</summary>
    WithinMargin,

    /// <summary>Above it.</summary>
    More,

    /// <summary>Below it.</summary>
    Less,
}
