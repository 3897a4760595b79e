using System.Globalization;

namespace BnSyn.Gate.Runner.Output;

/// <summary>The text of a live line: phase, a bar, what was done last, and how long the phase will still take.</summary>
internal static class ProgressLine
{
    private const int BarLength = 20;

    /// <summary>A time shorter than this is no estimate.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>Writes the line.</summary>
    /// <param name="step">What was done last.</param>
    /// <param name="elapsed">Since the phase began.</param>
    /// <param name="width">Columns of the terminal; a longer line would not be overwritten.</param>
    public static string Of(PhaseStep step, TimeSpan elapsed, int width)
    {
        var filled = step.All > 0 ? Math.Clamp((int)((long)BarLength * step.Done / step.All), 0, BarLength) : 0;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{step.Phase} [{new string('#', filled)}{new string('.', BarLength - filled)}] {step.Done}/{step.All}{Left(step, elapsed)}: {step.What}");
        return Fit(line, width);
    }

    /// <summary>As much of a line as a terminal shows in one row.</summary>
    public static string Fit(string line, int width)
    {
        var room = Math.Max(width - 1, 1);
        return line.Length <= room ? line : line[..(char.IsHighSurrogate(line[room - 1]) ? room - 1 : room)];
    }

    /// <summary>A time in words, to a second or to a minute.</summary>
    public static string Words(TimeSpan time) => time.TotalSeconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");

    // What is still to be done takes as long as what was done, each: before one is done that is not known.
    private static string Left(PhaseStep step, TimeSpan elapsed) =>
        step.Done <= 0 || step.Done >= step.All || elapsed < Shortest ? "" : $", about {Words(elapsed * ((double)(step.All - step.Done) / step.Done))} left";
}
