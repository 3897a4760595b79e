namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// How far memory may be from what was accepted. Bytes are counted, not timed: over repeated processes and instruction sets the
/// figures of this repository's scenarios were the same to the byte. The tolerance is for another patch of the runtime, whose own
/// objects may change their size.
/// </summary>
internal static class MemoryBand
{
    /// <summary>The part of the accepted bytes that may come or go.</summary>
    public const double Relative = 0.01;

    /// <summary>What may come or go however small the simulation is, in bytes: a few small objects.</summary>
    public const long Absolute = 128;

    /// <summary>The tolerance around accepted bytes, in bytes.</summary>
    public static double Around(long expected) => Math.Max(Relative * expected, Absolute);

    /// <summary>On which side of the tolerance measured bytes are.</summary>
    public static MemoryDecision Decide(long actual, long expected)
    {
        var (difference, allowed) = ((double)actual - expected, Around(expected));
        return difference > allowed ? MemoryDecision.More : difference < -allowed ? MemoryDecision.Less : MemoryDecision.Same;
    }
}
