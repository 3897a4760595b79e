namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// Processes of backends that have made a run, say that they are then as they were when they began, and wait for another. A process that has reported an
/// error of its engine, or of which anything else went wrong, is never one of them.
/// </summary>
internal sealed class ChildPool : IDisposable
{
    private static readonly Lock Gate = new();
    private static ChildPool? _open;

    private readonly int _most;
    private readonly List<(EngineChild Child, Abilities Abilities)> _waiting = [];
    private readonly List<string> _problems = [];

    /// <summary>From now on processes are kept, until this is closed.</summary>
    /// <param name="most">How many at most wait at once: as many as runs go on at once, or 0 for none.</param>
    public ChildPool(int most)
    {
        _most = most;
        lock (Gate)
        {
            _open = this;
        }
    }

    /// <summary>Takes a process that waits for a run of a backend.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="engine">The folder of the scenarios' assembly.</param>
    /// <returns>The process and what it can do; <see langword="null"/> where none waits.</returns>
    public static (EngineChild Child, Abilities Abilities)? Take(ProcessBackend backend, string engine)
    {
        lock (Gate)
        {
            if (_open?._waiting.FindLastIndex(entry => entry.Child.IsOf(backend, engine)) is not (>= 0 and var place))
            {
                return null;
            }

            var taken = _open._waiting[place];
            _open._waiting.RemoveAt(place);
            return taken;
        }
    }

    /// <summary>Keeps a process that has disposed of its simulation.</summary>
    /// <param name="child">The process.</param>
    /// <param name="abilities">What it can do.</param>
    /// <returns>Whether it is kept: the pool is the owner then.</returns>
    public static bool Keep(EngineChild child, Abilities abilities)
    {
        (EngineChild Child, Abilities Abilities)? tooMany = null;
        ChildPool pool;
        lock (Gate)
        {
            if (_open is not { _most: > 0 } || !abilities.CanAgain || !child.IsWell || child.HasReportedError)
            {
                return false;
            }

            pool = _open;
            pool._waiting.Add((child, abilities));
            if (pool._waiting.Count > pool._most)
            {
                // The one that has waited longest is of a backend whose runs are made.
                tooMany = pool._waiting[0];
                pool._waiting.RemoveAt(0);
            }
        }

        if (tooMany is { } entry)
        {
            pool.End(entry.Child);
        }

        return true;
    }

    /// <summary>Ends the processes that wait, and keeps none any more.</summary>
    /// <returns>What went wrong with those that have ended, one sentence each.</returns>
    public IReadOnlyList<string> Close()
    {
        (EngineChild Child, Abilities Abilities)[] left;
        lock (Gate)
        {
            _open = _open == this ? null : _open;
            left = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var (child, _) in left)
        {
            End(child);
        }

        return _problems;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void End(EngineChild child)
    {
        try
        {
            child.Close();
        }
        catch (ForeignFaultException fault)
        {
            lock (Gate)
            {
                _problems.Add($"the process of the backend '{child.Backend}', after the last of its runs: {fault.Message}");
            }
        }
        finally
        {
            child.Dispose();
        }
    }
}
