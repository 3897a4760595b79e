namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Whether a key must be there.</summary>
internal enum Presence
{
    /// <summary>It must.</summary>
    Required,

    /// <summary>It may.</summary>
    Optional,

    /// <summary>It must, but who reads says so only where nothing else is wrong with the file.</summary>
    CheckedLast,
}
