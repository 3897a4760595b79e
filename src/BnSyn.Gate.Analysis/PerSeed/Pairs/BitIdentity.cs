namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Whether two runs are the same to the last bit.</summary>
internal enum BitIdentity
{
    /// <summary>Something differs, and the values of the run's class of machines are not known: the machine or the code.</summary>
    OfAnotherClass,

    /// <summary>Every digest, the trail and the fault are the same.</summary>
    Same,

    /// <summary>Something differs.</summary>
    Different,
}
