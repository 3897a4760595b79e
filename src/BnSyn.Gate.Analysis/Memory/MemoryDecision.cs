namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What measured memory came to beside the accepted one.</summary>
public enum MemoryDecision
{
    /// <summary>
    /// The default: another seed than the accepted one was constructed, or the figure is outside the tolerance and the runtime or
    /// the class of machines is another one, which may be the reason.
    /// </summary>
    NotComparable = 0,

    /// <summary>Within the tolerance, wherever it was measured.</summary>
    Same,

    /// <summary>Above it.</summary>
    More,

    /// <summary>Below it.</summary>
    Less,

    /// <summary>Above it, and in a fresh process something else.</summary>
    TwoAnswers,
}
