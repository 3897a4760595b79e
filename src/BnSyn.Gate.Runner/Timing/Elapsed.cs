using System.Diagnostics;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>Time that has passed, as the machine's clock counts it: a <see cref="TimeSpan"/> cuts it to tenths of a microsecond, and a few quick steps take no time then.</summary>
internal static class Elapsed
{
    /// <summary>Seconds since a moment.</summary>
    /// <param name="start">What <see cref="Stopwatch.GetTimestamp"/> gave then.</param>
    /// <returns>Seconds, in whole ticks of the clock.</returns>
    public static double Seconds(long start) => (Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency;
}
