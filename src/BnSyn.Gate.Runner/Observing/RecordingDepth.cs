namespace BnSyn.Gate.Runner.Observing;

/// <summary>How much of fields and series is kept of a run.</summary>
internal enum RecordingDepth
{
    /// <summary>Nothing: of an ensemble's runs the metrics count, of timed ones the counts.</summary>
    Nothing,

    /// <summary>The digest: the run only shows whether another gave the same bits.</summary>
    Digest,

    /// <summary>The digest, and what the stride keeps.</summary>
    Rows,
}
