using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>
/// Calls from other places of a cache line. Code that keeps wide registers on the stack is up to twice as slow where its frame does not begin at a
/// line, which the calls above it decide: the same step would take another time only because somebody calls it from another method. So every
/// figure is of all places, each as often. That layout can be mistaken for an effect: Mytkowicz, Diwan, Hauswirth and Sweeney 2009, "Producing
/// wrong data without doing anything obviously wrong!", doi:10.1145/1508244.1508275.
/// </summary>
internal static class StackDepth
{
    // Frames begin at multiples of 16 bytes, lines have 64.
    private const int FrameBytes = 16;

    /// <summary>The places of a line.</summary>
    public const int Places = 4;

    /// <summary>Calls from one of them.</summary>
    /// <param name="place">0 to <see cref="Places"/> - 1, from wherever the caller happens to be.</param>
    /// <param name="call">What is called.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T At<T>(int place, Func<T> call)
    {
        Span<byte> room = stackalloc byte[FrameBytes * (place + 1)];
        room[0] = (byte)place;
        var result = call();
        return room[0] == (byte)place ? result : throw new InvalidOperationException("the stack was overwritten");
    }
}
