namespace BnSyn.Gate;

/// <summary>
/// Counts that the gate knows how to use. All are optional; a gain that lacks its count is left out of the report with the
/// reason.
/// </summary>
public static class CountNames
{
    /// <summary>Elements that are updated on every step: neurons, particles, cells.</summary>
    public const string Elements = "elements";

    /// <summary>Stored connections between elements; bytes per synapse are the live bytes divided by this.</summary>
    public const string Synapses = "synapses";

    /// <summary>Spikes delivered to targets, over the whole run.</summary>
    public const string SynapticEvents = "synaptic-events";

    /// <summary>Floating-point additions and subtractions over the whole run, for the modelled energy.</summary>
    public const string FloatingPointAdditions = "floating-point-additions";

    /// <summary>Floating-point multiplications and divisions over the whole run, for the modelled energy.</summary>
    public const string FloatingPointMultiplications = "floating-point-multiplications";

    /// <summary>64-bit words read or written over the whole run, for the modelled energy.</summary>
    public const string MemoryAccesses = "memory-accesses";
}
