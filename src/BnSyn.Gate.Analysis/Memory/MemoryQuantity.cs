namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What is measured of a construction.</summary>
public enum MemoryQuantity
{
    /// <summary>Bytes allocated during construction, including what is garbage at once.</summary>
    Allocated,

    /// <summary>Bytes live after construction.</summary>
    Live,
}
