namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// How far a weight may be from the accepted one. Bytes are counted, not timed, so that hardly anything but the code moves
/// them, and what does is not in proportion to the simulation, whence a floor in bytes.
/// </summary>
internal static class MemoryBand
{
    /// <summary>The part of the accepted weight that may come or go.</summary>
    public const double Relative = 0.01;

    /// <summary>Of live bytes: a few small objects. Six runs of eight scenarios on two backends differed by 24 B at most.</summary>
    public const long AbsoluteLive = 128;

    /// <summary>
    /// Of allocated bytes. The compiler of .NET 10 keeps short-lived objects off the heap once it has optimised a method, which
    /// happens earlier in one run than in another: 3 of those 96 weights were 1632 B above the others.
    /// </summary>
    public const long AbsoluteAllocated = 4096;

    /// <summary>The tolerance around an accepted weight, in bytes.</summary>
    public static double Around(MemoryQuantity quantity, long expected) =>
        Math.Max(Relative * expected, quantity == MemoryQuantity.Live ? AbsoluteLive : AbsoluteAllocated);

    /// <summary>On which side of the tolerance a weight is.</summary>
    public static MemoryDecision Decide(MemoryQuantity quantity, long actual, long expected)
    {
        var (difference, allowed) = ((double)actual - expected, Around(quantity, expected));
        return difference > allowed ? MemoryDecision.More : difference < -allowed ? MemoryDecision.Less : MemoryDecision.Same;
    }
}
