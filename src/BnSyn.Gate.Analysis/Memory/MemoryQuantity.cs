namespace BnSyn.Gate.Analysis.Memory;

/// <summary>What is weighed of a built simulation.</summary>
public enum MemoryQuantity
{
    /// <summary>Bytes allocated while it is built, those that die at once included.</summary>
    Allocated,

    /// <summary>Bytes that it keeps alive.</summary>
    Live,
}
