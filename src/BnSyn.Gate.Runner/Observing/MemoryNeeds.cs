namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// What runs were seen to add to a process's memory, by scenario and backend, in bytes. A pair that was not seen yet is taken for as
/// large as the largest of the others.
/// </summary>
internal sealed class MemoryNeeds
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Scenario, string Backend), long> _seen = [];

    /// <summary>Whether a pair was seen.</summary>
    public bool IsSeen((string Scenario, string Backend) pair)
    {
        lock (_gate)
        {
            return _seen.ContainsKey(pair);
        }
    }

    /// <summary>What a run of a pair needs; <see langword="null"/> where nothing was seen yet.</summary>
    public long? Of((string Scenario, string Backend) pair)
    {
        lock (_gate)
        {
            return _seen.TryGetValue(pair, out var bytes) ? bytes : _seen.Count > 0 ? _seen.Values.Max() : null;
        }
    }

    /// <summary>Takes notice of a run; the largest of a pair counts.</summary>
    public void See((string Scenario, string Backend) pair, long bytes)
    {
        lock (_gate)
        {
            _seen[pair] = Math.Max(bytes, _seen.GetValueOrDefault(pair));
        }
    }
}
