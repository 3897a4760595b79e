namespace BnSyn.Engine.Tests;

/// <summary>Counts what an action allocates.</summary>
internal static class Allocations
{
    private const int Times = 5;

    /// <summary>
    /// Bytes on this thread, the least of several times: a collection that the thread of another test asks for retires the rest of this
    /// thread's buffer, up to eight kilobytes, and the runtime counts that as allocated.
    /// </summary>
    /// <param name="action">Repeated; what it allocates, it allocates every time.</param>
    /// <returns>The number of bytes.</returns>
    public static long Of(Action action)
    {
        long least = long.MaxValue;
        for (int time = 0; time < Times; time++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
