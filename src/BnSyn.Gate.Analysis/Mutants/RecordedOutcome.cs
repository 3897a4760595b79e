namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>What a record says of a mutant, from what is known least to what is known best.</summary>
public enum RecordedOutcome
{
    /// <summary>No scenario ran its code.</summary>
    NotReached,

    /// <summary>It passed one realisation of each scenario of no more than 2.5 seconds, and was shown no more.</summary>
    PassesPart,

    /// <summary>It passed all that the gate runs.</summary>
    Survives,

    /// <summary>The gate did not pass.</summary>
    Seen,
}
