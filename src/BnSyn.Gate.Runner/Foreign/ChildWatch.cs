namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// Looks after the processes of backends on a thread of its own: the thread that waits for an answer cannot. A process that is late, or that
/// ended while something else holds its output open, is ended; then the answer that is waited for ends too.
/// </summary>
internal static class ChildWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly Lock Gate = new();
    private static readonly List<EngineChild> Children = [];
    private static bool _isStarted;
    private static bool _isEnding;

    /// <summary>Starts a process and begins to look after it.</summary>
    /// <param name="start">Starts it.</param>
    /// <exception cref="InvalidOperationException">This process is ending: what it started now would outlive it.</exception>
    public static EngineChild Start(Func<EngineChild> start)
    {
        lock (Gate)
        {
            if (_isEnding)
            {
                throw new InvalidOperationException("the gate's own process is ending");
            }

            var child = start();
            Children.Add(child);
            if (!_isStarted)
            {
                _isStarted = true;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();
                new Thread(Watch) { IsBackground = true, Name = "backend watch" }.Start();
            }

            return child;
        }
    }

    /// <summary>What the processes of backends that this process has started have in memory now, in bytes.</summary>
    public static long ResidentBytes => Present().Sum(child => child.ResidentBytes);

    /// <summary>No longer looks after a process.</summary>
    public static void Remove(EngineChild child)
    {
        lock (Gate)
        {
            Children.Remove(child);
        }
    }

    /// <summary>Ends every process of a backend that this process has started: it ends itself.</summary>
    public static void EndAll()
    {
        lock (Gate)
        {
            _isEnding = true;
        }

        foreach (var child in Present())
        {
            child.End();
        }
    }

    private static EngineChild[] Present()
    {
        lock (Gate)
        {
            return [.. Children];
        }
    }

    private static void Watch()
    {
        while (true)
        {
            Thread.Sleep(Interval);
            foreach (var child in Present())
            {
                child.Look();
            }
        }
    }
}
