namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The names of what makes digests and trails of a simulation's states. A change of one of them needs a new name.</summary>
public static class StateAlgorithms
{
    /// <summary>SHA-256 of the words of the last state, little-endian, in the order in which they are traced.</summary>
    public const string Digest = "sha256";

    /// <summary>One byte a step of a chain over the words of each state, eight lanes side by side.</summary>
    public const string Trail = "chain-of-8-lanes";
}
