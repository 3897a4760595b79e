using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>The engines that the processes of backends say that they are, so that a report can tell of what a run was.</summary>
internal static class ForeignEngines
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<ForeignEngine> Seen = [];

    /// <summary>All that were named, in the order of scenario, backend, engine and version.</summary>
    public static IReadOnlyList<ForeignEngine> All
    {
        get
        {
            lock (Gate)
            {
                return ForeignEngine.Sorted(Seen);
            }
        }
    }

    /// <summary>Takes notice of what a process says of itself.</summary>
    public static void Add(ForeignEngine engine)
    {
        lock (Gate)
        {
            Seen.Add(engine);
        }
    }
}
