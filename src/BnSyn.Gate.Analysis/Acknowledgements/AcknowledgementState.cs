namespace BnSyn.Gate.Analysis.Acknowledgements;

/// <summary>What became of an acknowledgement in a run.</summary>
internal enum AcknowledgementState
{
    /// <summary>The default: the run did not measure it, because a filter left it out or a run proves nothing.</summary>
    NotMeasured = 0,

    /// <summary>It occurs as stated, and does not fail.</summary>
    Holds,

    /// <summary>Its date is past.</summary>
    Expired,

    /// <summary>It occurs, and farther than stated.</summary>
    Wider,

    /// <summary>It does not occur, or only in a part of what is stated.</summary>
    Gone,

    /// <summary>It occurs, and much more is stated.</summary>
    TooWide,
}
