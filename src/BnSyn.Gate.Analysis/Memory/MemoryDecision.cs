namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What a weight came to beside the accepted one.</summary>
public enum MemoryDecision
{
    /// <summary>The default: the accepted weight is of another runtime, class of machines or seed, so that bytes may differ by themselves.</summary>
    NotComparable = 0,

    /// <summary>Within the tolerance.</summary>
    Same,

    /// <summary>Above it.</summary>
    More,

    /// <summary>Below it.</summary>
    Less,
}
