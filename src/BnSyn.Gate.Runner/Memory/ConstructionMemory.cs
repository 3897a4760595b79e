using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>Measures the managed memory of one construction, to the byte where nothing else runs in the process.</summary>
internal static class ConstructionMemory
{
    /// <summary>How many simulations there are at once.</summary>
    public const int Simulations = 2;

    /// <summary>More would not help: something allocates all the time.</summary>
    private const int MostCollections = 10;

    /// <summary>Constructs two simulations and measures the second.</summary>
    /// <param name="create">Constructs one.</param>
    /// <param name="isSerial">Whether the first must be gone before there is a second.</param>
    /// <returns>
    /// Bytes that the construction allocates, including what is garbage at once, and bytes that the simulation keeps alive.
    /// </returns>
    public static (long AllocatedBytes, long LiveBytes) Measure(Func<ISimulation> create, bool isSerial = false)
    {
        CastCache.Fill();

        // The first one pays for what all simulations of a process share: static tables, compiled code, caches, and what measuring
        // itself needs. It stays alive, so that what it rented from a pool is not lent to the second, which would look smaller than
        // it is.
        using var first = Construct(create, out _, out _);
        if (isSerial)
        {
            first.Dispose();
        }

        using var second = Construct(create, out var allocated, out var live);
        return (allocated, live);
    }

    // Not inlined: a temporary on the caller's frame could keep an object alive that the simulation itself does not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ISimulation Construct(Func<ISimulation> create, out long allocated, out long live)
    {
        var liveBefore = LiveBytes();

        // Precise: without what threads have reserved in pieces of 8 KB and not yet used.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var simulation = create();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        live = LiveBytes() - liveBefore;

        // The scenario itself must not die between the two looks at what is live.
        GC.KeepAlive(create);
        return simulation;
    }

    /// <summary>
    /// What the last full collection left. <see cref="GC.GetTotalMemory"/> would count the present as well: 8 KB more as soon as
    /// any thread has allocated anything since, and with some collectors the garbage of pinned arrays.
    /// </summary>
    private static long LiveBytes()
    {
        var before = 0L;
        for (var collection = 0; ; collection++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);

            // Finalizers free more, and caches empty themselves after a collection: both on a thread of the runtime's own, which must
            // not allocate during the construction.
            GC.WaitForPendingFinalizers();
            var last = GC.GetGCMemoryInfo(GCKind.FullBlocking);
            var now = last.HeapSizeBytes - last.FragmentedBytes;
            if (now == before || collection == MostCollections)
            {
                return now;
            }

            before = now;
        }
    }
}
