namespace BnSyn.Gate.Analysis.History;

/// <summary>What the history of one quantity shows.</summary>
public enum TrendKind
{
    /// <summary>Fewer runs than are needed to show anything.</summary>
    TooShort,

    /// <summary>The same value in every run.</summary>
    Constant,

    /// <summary>Values that scatter, and neither change nor creep was shown.</summary>
    Steady,

    /// <summary>An abrupt change between two runs.</summary>
    Changed,

    /// <summary>A rise or fall along all runs.</summary>
    Creeping,
}
