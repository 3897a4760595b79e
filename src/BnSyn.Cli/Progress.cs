using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Cli;

/// <summary>One line on a terminal that says how far a long run is; silent when standard error is redirected.</summary>
/// <param name="total">How many there are.</param>
/// <param name="noun">What is counted.</param>
/// <param name="portion">How many lie between two looks at the time.</param>
internal sealed class Progress(long total, string noun = "step", int portion = 64)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Of less no pace can be told.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private readonly bool _visible = !Console.IsErrorRedirected;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _width;

    /// <summary>Shows the state when it is time to; cheap enough for every step.</summary>
    internal void Report(long done, int? spikes = null)
    {
        if (!_visible || done % portion != 0 || _sinceStart.Elapsed - _last < Interval)
        {
            return;
        }

        _last = _sinceStart.Elapsed;
        string line = Line(done, total, spikes, _last, noun);
        Console.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    /// <summary>The line: how far the run is, and how long it still takes at the pace so far.</summary>
    internal static string Line(long done, long total, int? spikes, TimeSpan elapsed, string noun = "step")
    {
        string left = done <= 0 || done >= total || elapsed < Shortest ? "" : $", about {Words(elapsed * ((double)(total - done) / done))} left";
        string fired = spikes is { } count ? string.Create(CultureInfo.InvariantCulture, $", {count} spikes") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{noun} {done} of {total} ({100.0 * done / total:0.0} %){left}{fired}");
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
