namespace BnSyn.Engine.Networks;

/// <summary>Why a network is too large; the number is the code in the message.</summary>
public enum NetworkSizeError
{
    /// <summary>Of errors made without a kind.</summary>
    None = 0,

    /// <summary>BNN0001: it needs more memory than there is.</summary>
    Memory = 1,

    /// <summary>BNN0002: more synapses learn than one array holds.</summary>
    LearningSynapses = 2,
}
