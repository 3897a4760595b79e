namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>What one comparison of two runs came to. From the strongest claim to none: Identical, Equivalent, Acknowledged, Drift, Inconclusive, Invalid.</summary>
public enum Outcome
{
    /// <summary>The default: neither sameness nor drift was shown.</summary>
    Inconclusive = 0,

    /// <summary>The same bits.</summary>
    Identical,

    /// <summary>Other bits, everything within its tolerance.</summary>
    Equivalent,

    /// <summary>Something left its tolerance.</summary>
    Drift,

    /// <summary>One of the two runs proves nothing.</summary>
    Invalid,

    /// <summary>Something left its tolerance, as it is stated in <c>acknowledged.json</c> and no farther.</summary>
    Acknowledged,
}
