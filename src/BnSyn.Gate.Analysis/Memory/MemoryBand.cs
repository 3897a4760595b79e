namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// How far a weight may be from the accepted one. Bytes are counted, not timed, so that hardly anything but the code moves
/// them: six runs of five scenarios on two backends differed by at most 0.1 % in what building allocates, in what stays alive not
/// at all but for 24 B.
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
