namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// How far a weight may be from the accepted one: bytes are counted, not timed, so that hardly anything but the code moves
/// them. What does is a buffer of the runtime or a lazily made object, some of either, whence the floor in bytes.
/// </summary>
internal static class MemoryBand
{
    /// <summary>The part of the accepted weight that may come or go.</summary>
    public const double Relative = 0.01;

    /// <summary>What may come or go of however little, in bytes: a few small objects.</summary>
    public const long Absolute = 128;

    /// <summary>The tolerance around an accepted weight, in bytes.</summary>
    public static double Around(long expected) => Math.Max(Relative * expected, Absolute);

    /// <summary>On which side of the tolerance a weight is.</summary>
    public static MemoryDecision Decide(long actual, long expected)
    {
        var (difference, allowed) = ((double)actual - expected, Around(expected));
        return difference > allowed ? MemoryDecision.More : difference < -allowed ? MemoryDecision.Less : MemoryDecision.Same;
    }
}
