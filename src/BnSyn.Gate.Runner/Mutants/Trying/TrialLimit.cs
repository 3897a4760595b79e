using System.Diagnostics;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>
/// Ends a process that takes many times as long as without the mutant, from now on. Processor time counts, so that a busy machine kills nothing;
/// what waits for ever takes none, and has a longer time by the clock.
/// </summary>
internal sealed class TrialLimit : IDisposable
{
    /// <summary>A loop that runs to the end of a number takes thousands of times as long; another compilation less than twice.</summary>
    private const double Factor = 5;

    /// <summary>To start a process and to compile takes one second, and three where the machine is busy.</summary>
    public const double ToStart = 4;

    /// <summary>Where the process is there, and what it takes to compile is a part of the scenario's own time.</summary>
    public const double ToGoOn = 2;

    /// <summary>How much slower the clock may be than the processor time: with many processes beside it.</summary>
    private const double ClockFactor = 10;
    private const double ClockSecondsToStart = 60;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly double _before;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Action _end;
    private readonly double _secondsToStart;
    private readonly Timer _timer;
    private double _seconds;

    /// <param name="process">The process.</param>
    /// <param name="end">Ends it.</param>
    /// <param name="secondsToStart">Processor time that it may take beside what is allowed.</param>
    public TrialLimit(Process process, Action end, double secondsToStart)
    {
        (_process, _end, _secondsToStart) = (process, end, secondsToStart);
        _before = TimeOf(process) ?? 0;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Whether the process was ended here.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The processor time since then that was seen last, in seconds.</summary>
    public double Used { get; private set; }

    /// <summary>Lets the process take the time for one thing more.</summary>
    /// <param name="seconds">Its processor time without a mutant.</param>
    public void Allow(double seconds) => Interlocked.Exchange(ref _seconds, _seconds + seconds);

    /// <summary>Looks at the processor time.</summary>
    public void Look()
    {
        if (TimeOf(_process) is not { } now)
        {
            return;
        }

        Used = now - _before;
        var allowed = Interlocked.CompareExchange(ref _seconds, 0, 0);
        if (double.IsFinite(allowed) && (Used > (Factor * allowed) + _secondsToStart || Stopwatch.GetElapsedTime(_started).TotalSeconds > (ClockFactor * Factor * allowed) + ClockSecondsToStart))
        {
            IsOver = true;
            _end();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A look that is going on now finds a process that is disposed of, which is one that has ended.
        _timer.Dispose();
    }

    // None of one that has ended by itself.
    private static double? TimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
