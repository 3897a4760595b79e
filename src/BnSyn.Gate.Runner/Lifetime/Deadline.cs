namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Does something when a time is over. It has a thread of its own: a timer's turn comes on the thread pool, and a scenario that
/// does not come back may occupy all of that.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly ManualResetEventSlim _isOver = new();
    private readonly Thread _thread;

    /// <param name="time">The time from now on.</param>
    /// <param name="act">What is done then, unless this is disposed before.</param>
    public Deadline(TimeSpan time, Action act)
    {
        _thread = new Thread(() =>
        {
            if (!_isOver.Wait(time))
            {
                act();
            }
        })
        {
            IsBackground = true,
            Name = "deadline",
        };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isOver.Set();
        _thread.Join();
        _isOver.Dispose();
    }
}
