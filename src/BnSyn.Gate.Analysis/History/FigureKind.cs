namespace BnSyn.Gate.Analysis.History;

/// <summary>What a followed figure is, in the order in which a trend has them.</summary>
internal enum FigureKind
{
    /// <summary>A metric as the reference gave it.</summary>
    Metric,

    /// <summary>How much of what is allowed was used up.</summary>
    Share,

    /// <summary>Speed, memory or energy.</summary>
    Gain,
}
