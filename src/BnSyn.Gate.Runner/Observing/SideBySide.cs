using System.Collections.Concurrent;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Does things of scenarios several at once, and then those one by one that suffer nothing beside them.</summary>
internal static class SideBySide
{
    /// <summary>Does all.</summary>
    /// <param name="things">What to do, in the order in which to begin.</param>
    /// <param name="scenario">Whose it is.</param>
    /// <param name="atOnce">How many at once, at least 1.</param>
    /// <param name="make">Does one.</param>
    /// <param name="cancellation">Begins no more.</param>
    public static void Make<T>(IEnumerable<T> things, Func<T, ScenarioDescription> scenario, int atOnce, Action<T> make, CancellationToken cancellation)
    {
        var kinds = things.ToLookup(thing => scenario(thing).IsSerial);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = atOnce };

        // One at a time: a thread that takes a batch would finish last.
        Parallel.ForEach(Partitioner.Create(kinds[false], EnumerablePartitionerOptions.NoBuffering), options, make);
        foreach (var thing in kinds[true])
        {
            cancellation.ThrowIfCancellationRequested();
            make(thing);
        }
    }
}
