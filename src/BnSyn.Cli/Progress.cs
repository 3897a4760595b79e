using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Cli;

/// <summary>One line on a terminal that says how far a long run is; silent when standard error is redirected.</summary>
internal sealed class Progress
{
    private const int StepsBetweenLooks = 64;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Of less no pace can be told.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private readonly bool _visible = !Console.IsErrorRedirected;
    private readonly long _steps;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _width;

    internal Progress(long steps) => _steps = steps;

    /// <summary>Shows the state when it is time to; cheap enough for every step.</summary>
    internal void Report(long done, int spikes)
    {
        if (!_visible || done % StepsBetweenLooks != 0 || _sinceStart.Elapsed - _last < Interval)
        {
            return;
        }

        _last = _sinceStart.Elapsed;
        string line = Line(done, _steps, spikes, _last);
        Console.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    /// <summary>The line: how far the run is, and how long it still takes at the pace of the steps so far.</summary>
    internal static string Line(long done, long steps, int spikes, TimeSpan elapsed)
    {
        string left = done <= 0 || done >= steps || elapsed < Shortest ? "" : $", about {Words(elapsed * ((double)(steps - done) / done))} left";
        return string.Create(CultureInfo.InvariantCulture, $"step {done} of {steps} ({100.0 * done / steps:0.0} %){left}, {spikes} spikes");
    }

    /// <summary>Wipes the line.</summary>
    internal void Clear()
    {
        if (_width > 0)
        {
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    private static string Words(TimeSpan time) => time.TotalSeconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");
}
